namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>A form that met a closed door: the sign-in page answers it, and says what became of it.</summary>
/// <param name="Next">The page to go to after signing in.</param>
/// <param name="Sealed">What was typed, for <see cref="FormKeeper.Open"/>; null where it could not be kept.</param>
internal sealed record InterruptedForm(string Next, string? Sealed, string Sentence)
{
    public const string IsKept = "登录已经过期。您刚才填写的内容还在：登录以后会给您看，由您决定要不要再提交。";
    private const string TooLarge = "登录已经过期。您刚才填写的内容太多，没有能留下；登录以后请重新填写。";
    private const string Files = "登录已经过期，刚才选的文件没有收下；登录以后请重新选择文件。";

    public static InterruptedForm Kept(KeptForm form, FormKeeper keeper) =>
        new(form.Page, keeper.Seal(form), form.HadFiles ? $"{IsKept}文件要重新选择。" : IsKept);

    public static InterruptedForm Lost(HttpRequest request) => new(
        $"{request.PathBase}{request.Path}", null,
        request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Files : TooLarge);
}
