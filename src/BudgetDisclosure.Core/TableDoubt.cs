namespace BudgetDisclosure.Core;

/// <summary>Why a table that a program put together from a drawn page must be looked at by a person.</summary>
public enum TableDoubt
{
    /// <summary>The page has no lines: columns were told by the gaps between texts.</summary>
    Lineless,

    /// <summary>A cell holds two numbers, or a number and a text beside it.</summary>
    SharedCell,

    /// <summary>A number stands across the border of its cell, or a text reaches into one that has its own.</summary>
    Overflow,

    /// <summary>Lines of a cell are printed over each other: texts of two cells, or one too long for its cell.</summary>
    Overprint,

    /// <summary>A row that the page break cut was put together again.</summary>
    RowAcrossPages,

    /// <summary>Rows on a further page have fewer columns than the table, and lines that do not meet its own.</summary>
    ColumnsDiffer,

    /// <summary>Letters whose meaning the file does not tell.</summary>
    Undecoded,

    /// <summary>Letters that no budget is written with: the file tells wrongly what its letters mean.</summary>
    RareLetters,

    /// <summary>Text that does not stand upright.</summary>
    Turned,

    /// <summary>The page could only be read in part.</summary>
    Damaged,

    /// <summary>The file's own list of its parts was wrong.</summary>
    Rebuilt,
}

/// <summary>Names and sentences of <see cref="TableDoubt"/>.</summary>
public static class TableDoubts
{
    /// <summary>The doubt's name in JSON.</summary>
    public static string Slug(this TableDoubt doubt) => doubt switch
    {
        TableDoubt.SharedCell => "shared-cell",
        TableDoubt.RowAcrossPages => "row-across-pages",
        TableDoubt.ColumnsDiffer => "columns-differ",
        TableDoubt.RareLetters => "rare-letters",
        _ => doubt.ToString().ToLowerInvariant(),
    };

    /// <summary>The doubt with this name, or null.</summary>
    public static TableDoubt? Find(string slug) => Enum.GetValues<TableDoubt>().Where(doubt => doubt.Slug() == slug)
        .Select(doubt => (TableDoubt?)doubt).FirstOrDefault();

    /// <summary>The reason as people read it.</summary>
    public static string Printed(this TableDoubt doubt) => doubt switch
    {
        TableDoubt.Lineless => "原表没有表格线，各列按文字间隔划分",
        TableDoubt.SharedCell => "有单元格里挤着两个数，或数字与文字相连",
        TableDoubt.Overflow => "有数字越过了单元格的边线，或有文字伸进了旁边的单元格",
        TableDoubt.Overprint => "有单元格里的文字上下重叠",
        TableDoubt.RowAcrossPages => "有一行被分页切开，已重新拼合",
        TableDoubt.ColumnsDiffer => "续页的列线与首页不一致",
        TableDoubt.Undecoded => "所在页有文字无法辨认",
        TableDoubt.RareLetters => "表中有不常用的字符，可能是文件的文字编码有误",
        TableDoubt.Turned => "所在页有转了方向的文字",
        TableDoubt.Damaged => "所在页已损坏，只读出一部分",
        _ => "文件结构已损坏，经重建后读出",
    };
}
