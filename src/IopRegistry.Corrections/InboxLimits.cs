namespace IopRegistry.Corrections;

/// <summary>What the form takes in before it says wait: the queue must stay readable and the disk bounded, whoever sends.</summary>
public sealed record InboxLimits
{
    public int SubmissionsPerClientAndHour { get; init; } = 20;

    public int SubmissionsPerHour { get; init; } = 300;

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
