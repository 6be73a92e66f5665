using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Core.Tests.Docs;

public sealed class TablesDocTests
{
    [Fact]
    public void TablesDoc_Committed_IsWhatTheCodeSays() => DocFile.AssertGenerated(TablesDoc.Name, TablesDoc.Write());
}
