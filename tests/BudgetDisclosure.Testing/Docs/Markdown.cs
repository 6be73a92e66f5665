using System.Text;

namespace BudgetDisclosure.Testing.Docs;

/// <summary>Markdown of the generated files: lines end with LF on every system.</summary>
internal static class Markdown
{
    public static void Paragraph(this StringBuilder text, string paragraph) => text.Append(paragraph).Append("\n\n");

    /// <summary>A table, closed by an empty line.</summary>
    public static void Table(this StringBuilder text, IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        text.Row(header);
        text.Row([.. header.Select(_ => "---")]);
        foreach (var row in rows)
            text.Row([.. row.Select(Escaped)]);
        text.Append('\n');
    }

    /// <summary>The text with one LF at its end.</summary>
    public static string Finished(this StringBuilder text) => text.ToString().TrimEnd('\n') + "\n";

    private static void Row(this StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escaped(string cell) =>
        cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
