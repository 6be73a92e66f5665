using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>A function code (支出功能分类) in a county.</summary>
public sealed class FunctionModel(DisclosureDbContext db) : CodePage(db, KeySubjects.Function);
