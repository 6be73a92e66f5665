using System.Collections.Concurrent;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Typesetting.Tests.Pdf;

namespace BudgetDisclosure.Documents.Tests.Rendering.Pdf;

/// <summary>The reports of the shared documents as PDF, each made once.</summary>
internal static class RealReports
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Known = [];

    public static TheoryData<string> Documents =>
    [
        "samples/laiyuan-2019.docx", "samples/qinglong-2018.docx", "corpus/putuo-finance-2024-final.pdf",
        "corpus/putuo-finance-2025-budget.pdf", "corpus/putuo-wanli-2023-budget.pdf", "corpus/putuo-welfare-2024-unit-budget.pdf",
        "corpus/shanghai-2024-final.blank-template.pdf", "corpus/putuo-finance-2024-final.altered-by-a-third-party.pdf",
    ];

    public static byte[] Pdf(string path) => Known.GetOrAdd(path, _ => new(() => Pdf(Seeds.Disclosure(path)))).Value;

    public static byte[] Pdf(Disclosure disclosure)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find("pdf")!.Render(disclosure, stream);
        return stream.ToArray();
    }

    public static Disclosure ReadAgain(byte[] pdf) =>
        Recogniser.Recognise([new("表.pdf", new('0', 64), DocumentReaders.Read("表.pdf", pdf).Document!)]);
}

/// <summary>A theory over the shared documents that needs programs, and says so where one of both is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedProgramTheoryAttribute : TheoryAttribute
{
    public SharedProgramTheoryAttribute(params string[] programs) =>
        Skip = new SharedTheoryAttribute().Skip ?? new ProgramFactAttribute(programs).Skip;
}
