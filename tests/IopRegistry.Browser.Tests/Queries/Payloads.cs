namespace IopRegistry.Browser.Tests.Queries;

/// <summary>Text that becomes code where a page forgets which of its grammars it stands in.</summary>
internal static class Payloads
{
    public static readonly string[] All =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "\" autofocus onfocus=alert(1) x=\"",
        "' onmouseover='alert(1)",
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "</option></select><img src=x onerror=alert(1)>",
        "--><script>alert(1)</script>",
        "]]><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
        "javascript:alert(1)",
        "//example.org/x",
        "data:text/html,<script>alert(1)</script>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<a href=javascript:alert(1)>barn</a>",
        "<style>@import '//example.org/x'</style>",
        "<base href=//example.org/>",
        "<meta http-equiv=refresh content='0;url=//example.org/'>",
        "<form action=//example.org/><button>barn",
        "<math><mtext><style><img src=x onerror=alert(1)></style>",
        "&lt;img src=x onerror=alert(1)&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\u2028alert(1)//",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "barn <mark onclick=alert(1)>barn</mark>",
    ];

    /// <summary>Breaks out of an attribute, a title, a text field, a choice, a comment and a script, in that order.</summary>
    public static readonly string[] Polyglots =
    [
        "barn\"'></title></textarea></option></select>--></script><img src=x onerror=alert(1)><svg onload=alert(2)>",
        "' autofocus onfocus=alert(1) onmouseover=alert(2) x=\"javascript:alert(3)",
        "<b>barn<script src=//example.org/x.js></script><base href=//example.org/><iframe src=javascript:alert(1)>",
    ];
}
