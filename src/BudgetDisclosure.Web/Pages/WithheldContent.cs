namespace BudgetDisclosure.Web.Pages;

/// <summary>Why an address answers 410: what was withheld, of which publication, when (UTC) and on what ground.</summary>
/// <param name="What">本版, 本表, 本文件.</param>
public sealed record WithheldContent(string What, string PublicationHash, DateTime At, string Ground)
{
    /// <summary>本表已于 2026年11月22日 屏蔽，理由：含个人信息。</summary>
    public string Sentence => $"{What}已于 {At.DayInWords()} 屏蔽，理由：{Ground.TrimEnd('。')}。";

    /// <summary>The problem document (RFC 9457) for programs.</summary>
    public IResult Problem() => TypedResults.Problem(
        Sentence, statusCode: StatusCodes.Status410Gone, title: "已屏蔽", extensions: new Dictionary<string, object?>
        {
            ["publicationHash"] = PublicationHash,
            ["withheldOn"] = At.Day(),
            ["ground"] = Ground,
        });
}
