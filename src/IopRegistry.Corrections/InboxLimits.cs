namespace IopRegistry.Corrections;

/// <summary>What the form takes in before it says wait: the queue must stay readable and the disk bounded, whoever sends.</summary>
public sealed record InboxLimits
{
    /// <summary>Corrections and not forms: one form may hold all of a municipality's partnerships, and must fit.</summary>
    public int CorrectionsPerClientAndHour { get; init; } = 100;

    public int CorrectionsPerHour { get; init; } = 600;

    /// <summary>Corrections that wait for a decision.</summary>
    public int Waiting { get; init; } = 2_000;

    /// <summary>What those hold together.</summary>
    public long WaitingBytes { get; init; } = 8_000_000;

    /// <summary>Answers to an editor's question before she has to read them.</summary>
    public int MessagesPerCorrection { get; init; } = 20;
}

public enum Refusal
{
    TooManyFromClient,
    TooManyInAll,
    QueueIsFull,

    /// <summary>The same proposal waits already.</summary>
    WaitsAlready,
}
