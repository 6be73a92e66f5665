using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages;

/// <summary>What went wrong, in words, for every status that has no page of its own.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }
    public string Heading => Code == StatusCodes.Status404NotFound ? "没有这个页面" : "网站出了问题";
    public string Sentence => Code == StatusCodes.Status404NotFound
        ? "这个地址下没有公开的内容。请核对地址里的县、部门、年度，或者从首页找起。"
        : "这一页现在打不开，已经记录下来。请稍后再试。";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code;
        Response.StatusCode = code;
    }
}
