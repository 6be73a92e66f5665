using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>The page that shows what was typed and asks whether to send it again.</summary>
internal static class KeptFormView
{
    public static ViewResult Of(KeptForm form, IModelMetadataProvider metadata) => new()
    {
        ViewName = "~/Pages/Staff/_KeptForm.cshtml",
        ViewData = new ViewDataDictionary<KeptForm>(metadata, new ModelStateDictionary()) { Model = form },
    };
}
