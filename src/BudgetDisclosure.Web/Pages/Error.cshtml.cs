using System.Globalization;
using BudgetDisclosure.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages;

/// <summary>What went wrong, in words, for every status that has no page of its own.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[WithoutDatabase]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }
    public string Heading => Code switch
    {
        StatusCodes.Status404NotFound => "没有这个页面",
        StatusCodes.Status410Gone => "这里的内容已经撤下",
        StatusCodes.Status413PayloadTooLarge => "文件太大，没有上传",
        StatusCodes.Status429TooManyRequests => "提交得太多了",
        StatusCodes.Status503ServiceUnavailable => "网站暂时不能用",
        < 500 => "这个请求办不了",
        _ => "网站出了问题",
    };

    /// <summary>What was withheld, where that is why.</summary>
    public WithheldContent? Withheld => HttpContext.Features.Get<WithheldContent>();

    public string Sentence => Code switch
    {
        StatusCodes.Status410Gone when Withheld is { } withheld => withheld.Sentence,
        StatusCodes.Status404NotFound => "这个地址下没有公开的内容。请核对地址里的县、部门、年度，或者从首页找起。",
        StatusCodes.Status410Gone => "这个地址下公布过的内容已依法屏蔽，不再提供。",
        StatusCodes.Status503ServiceUnavailable =>
            $"{HttpContext.Features.Get<ServiceTrouble>()?.Sentence}请过一会儿再打开这一页；公开的内容没有变化。",
        StatusCodes.Status413PayloadTooLarge =>
            $"一次上传的文件加起来不能超过 {UploadBounds.MaxRequestBytes >> 20} MB，什么也没有保存。请返回上一页，分几次上传，或去掉文件里的大图片。",
        StatusCodes.Status429TooManyRequests => "从您的网络短时间内提交得太多，这一次没有收下。请过十分钟再试。",
        < 500 => "网站不接受这样的请求。请从首页找起。",
        _ => "这一页现在打不开，已经记录下来。请稍后再试；联系我们时请报下面的编号。",
    };

    /// <summary>The id of the request in the log.</summary>
    public string RequestNumber => HttpContext.TraceIdentifier;

    /// <summary>Whatever the method was: the page answers for requests that were refused for theirs, too.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = Code;
    }

    /// <summary>Without it, a refused OPTIONS would be answered with 200 and no page.</summary>
    public void OnOptions()
    {
    }
}
