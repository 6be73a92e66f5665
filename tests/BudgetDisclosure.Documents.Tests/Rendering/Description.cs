using System.Collections;
using System.Globalization;
using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Rendering;

/// <summary>Every member of a value as text: records that hold lists do not compare by content themselves.</summary>
internal static class Description
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(value, "", text);
        return text.ToString();
    }

    private static void Append(object? value, string path, StringBuilder text)
    {
        switch (value)
        {
            case null or string or SourcePosition or Money or FiscalYear or Enum or IFormattable:
                text.Append(path).Append(" = ").AppendLine(Printed(value));
                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                    Append(item, $"{path}[{index++}]", text);
                text.Append(path).Append(" holds ").Append(index).AppendLine();
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters() is []))
                    Append(property.GetValue(value), $"{path}.{property.Name}", text);
                break;
        }
    }

    private static string Printed(object? value) => value switch
    {
        null => "nothing",
        string text => $"“{text}”",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
