using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>An economic code (部门预算支出经济分类) of basic expenditure in a county.</summary>
public sealed class EconomicModel(DisclosureDbContext db) : CodePage(db, KeySubjects.Economic);
