using System.Buffers.Binary;
using System.Text;

namespace BudgetDisclosure.Testing;

/// <summary>An error value, typed in; <c>0x17</c> is #REF!.</summary>
public sealed record XlsError(byte Code);

/// <summary>A formula with its stored result: a number, a text, or an error.</summary>
public sealed record XlsFormula(object Result);

/// <summary>A cell of an old workbook; rows and columns from 0.</summary>
/// <param name="Value">A string, double, bool, <see cref="XlsError"/>, <see cref="XlsFormula"/>, or null for a blank.</param>
/// <param name="Style">The place of its format in <see cref="XlsFile.Formats"/>.</param>
public sealed record XlsFileCell(int Row, int Column, object? Value, int Style = 0);

/// <summary>A worksheet of an old workbook.</summary>
public sealed record XlsFileSheet(string Name, params XlsFileCell[] Cells)
{
    /// <summary>First row, last row, first column, last column, from 0.</summary>
    public IReadOnlyList<(int Top, int Bottom, int Left, int Right)> Merges { get; init; } = [];

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    public IReadOnlyList<(int Row, int Column)> Comments { get; init; } = [];

    public bool Hidden { get; init; }

    /// <summary>Row and column counts that the sheet claims; null for the true ones.</summary>
    public (uint Rows, int Columns)? Claimed { get; init; }

    /// <summary>Records behind the cells, whole.</summary>
    public byte[] More { get; init; } = [];
}

/// <summary>An old workbook (.xls, BIFF 8) as a test writes it down. Source: [MS-XLS], [MS-CFB].</summary>
public sealed record XlsFile(params XlsFileSheet[] Sheets)
{
    private const int MaxRecord = 8_224;
    private const int FirstOwnFormat = 164;

    /// <summary>The formats of cell styles 0, 1, 2 …; null is General.</summary>
    public IReadOnlyList<string?> Formats { get; init; } = [null, "0.00", "#,##0.00"];

    public bool From1904 { get; init; }

    /// <summary>Records of the workbook before its sheets are listed, whole.</summary>
    public byte[] More { get; init; } = [];

    /// <summary>Names of further entries below the root; each is an empty storage.</summary>
    public IReadOnlyList<string> Storages { get; init; } = [];

    public string StreamName { get; init; } = "Workbook";

    /// <summary>The file: the stream in its compound file.</summary>
    public byte[] ToBytes() => Compound(StreamName, ToStream(), Storages);

    /// <summary>The stream alone, as some programs write it.</summary>
    public byte[] ToStream()
    {
        var strings = Sheets.SelectMany(sheet => sheet.Cells).Select(cell => cell.Value).OfType<string>().Distinct().ToList();
        var sheets = Sheets.Select(sheet => SheetPart(sheet, strings)).ToList();
        var length = Globals(strings, [.. sheets.Select(_ => 0)]).Length;
        var starts = new int[sheets.Count];
        for (var (i, at) = (0, length); i < sheets.Count; at += sheets[i++].Length)
            starts[i] = at;
        return [.. Globals(strings, starts), .. sheets.SelectMany(sheet => sheet)];
    }

    /// <summary>A record with its header.</summary>
    public static byte[] Record(int kind, params byte[] content) => [.. U16(kind), .. U16(content.Length), .. content];

    public static byte[] U16(int number) => [(byte)(number & 0xFF), (byte)((number >> 8) & 0xFF)];

    public static byte[] U32(uint number) => [.. U16((int)(number & 0xFFFF)), .. U16((int)(number >> 16))];

    /// <summary>A compound file of one stream, in sectors of 512 bytes.</summary>
    public static byte[] Compound(string name, byte[] stream, IReadOnlyList<string> storages)
    {
        const int sector = 512;
        var content = Padded(stream.Length < 4096 ? [.. stream, .. new byte[4096 - stream.Length]] : stream, sector);
        var directory = Padded(Directory(name, content.Length, storages), sector);
        var (contentSectors, directorySectors) = (content.Length / sector, directory.Length / sector);
        var tableSectors = 1;
        while (tableSectors * 128 < tableSectors + directorySectors + contentSectors)
            tableSectors++;
        var links = new List<uint>();
        links.AddRange(Enumerable.Repeat(0xFFFFFFFDu, tableSectors));
        AddChain(links, directorySectors);
        AddChain(links, contentSectors);
        links.AddRange(Enumerable.Repeat(0xFFFFFFFFu, (tableSectors * 128) - links.Count));
        return [.. Header(tableSectors), .. links.SelectMany(U32), .. StartingAt(directory, tableSectors + directorySectors), .. content];
    }

    private byte[] Globals(List<string> strings, int[] starts)
    {
        var records = new List<byte>();
        records.AddRange(Record(0x0809, [.. U16(0x0600), .. U16(0x0005), .. new byte[12]]));
        records.AddRange(Record(0x0042, U16(1200)));
        records.AddRange(Record(0x0022, U16(From1904 ? 1 : 0)));
        for (var i = 0; i < Formats.Count; i++)
        {
            if (Formats[i] is { } code)
                records.AddRange(Record(0x041E, [.. U16(FirstOwnFormat + i), .. Text(code, U16(code.Length))]));
        }
        for (var i = 0; i < Formats.Count; i++)
            records.AddRange(Record(0x00E0, [.. U16(0), .. U16(Formats[i] is null ? 0 : FirstOwnFormat + i), .. new byte[16]]));
        records.AddRange(More);
        for (var i = 0; i < Sheets.Length; i++)
            records.AddRange(Record(0x0085,
                [.. U32((uint)starts[i]), (byte)(Sheets[i].Hidden ? 1 : 0), 0, .. Text(Sheets[i].Name, [(byte)Sheets[i].Name.Length])]));
        records.AddRange(SharedStrings(strings));
        records.AddRange(Record(0x000A));
        return [.. records];
    }

    /// <summary>Goes on in further records where one is full; a text that is cut begins there with its flag again.</summary>
    private static List<byte> SharedStrings(List<string> strings)
    {
        var (records, content, kind) = (new List<byte>(), new List<byte>([.. U32((uint)strings.Count), .. U32((uint)strings.Count)]), 0x00FC);
        foreach (var text in strings)
        {
            if (content.Count + 3 > MaxRecord)
                End();
            content.AddRange([.. U16(text.Length), 1]);
            foreach (var c in text)
            {
                if (content.Count + 2 > MaxRecord)
                {
                    End();
                    content.Add(1);
                }
                content.AddRange(U16(c));
            }
        }
        End();
        return records;

        void End()
        {
            records.AddRange(Record(kind, [.. content]));
            content.Clear();
            kind = 0x003C;
        }
    }

    private static byte[] SheetPart(XlsFileSheet sheet, List<string> strings)
    {
        var places = strings.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i);
        var records = new List<byte>();
        records.AddRange(Record(0x0809, [.. U16(0x0600), .. U16(0x0010), .. new byte[12]]));
        foreach (var column in sheet.HiddenColumns)
            records.AddRange(Record(0x007D, [.. U16(column), .. U16(column), .. U16(0x0900), .. U16(0), .. U16(1), .. U16(0)]));
        var rows = sheet.Cells.Select(cell => cell.Row).DefaultIfEmpty(0).Max() + 1;
        var columns = sheet.Cells.Select(cell => cell.Column).DefaultIfEmpty(0).Max() + 1;
        var claimed = sheet.Claimed ?? ((uint)rows, columns);
        records.AddRange(Record(0x0200, [.. U32(0), .. U32(claimed.Rows), .. U16(0), .. U16(claimed.Columns), .. U16(0)]));
        foreach (var row in sheet.HiddenRows)
            records.AddRange(Record(0x0208, [.. U16(row), .. U16(0), .. U16(columns), .. U16(0x00FF), .. U32(0), .. U32(0x0120)]));
        foreach (var cell in sheet.Cells)
            records.AddRange(CellRecords(cell, places));
        foreach (var (row, column) in sheet.Comments)
            records.AddRange(Record(0x001C, [.. U16(row), .. U16(column), .. U16(0), .. U16(1)]));
        if (sheet.Merges.Count > 0)
            records.AddRange(Record(0x00E5, [.. U16(sheet.Merges.Count), .. sheet.Merges.SelectMany(merge =>
                (byte[])[.. U16(merge.Top), .. U16(merge.Bottom), .. U16(merge.Left), .. U16(merge.Right)])]));
        records.AddRange(sheet.More);
        records.AddRange(Record(0x000A));
        return [.. records];
    }

    private static byte[] CellRecords(XlsFileCell cell, Dictionary<string, int> places)
    {
        byte[] at = [.. U16(cell.Row), .. U16(cell.Column), .. U16(cell.Style)];
        return cell.Value switch
        {
            string text => Record(0x00FD, [.. at, .. U32((uint)places[text])]),
            // A whole number of hundredths fits into the short form, as Excel writes it.
            double number and >= 0 and < 1_000_000 when number * 100 == Math.Floor(number * 100) =>
                Record(0x027E, [.. at, .. U32((uint)(((int)Math.Round(number * 100) << 2) | 3))]),
            double number => Record(0x0203, [.. at, .. Number(number)]),
            bool value => Record(0x0205, [.. at, (byte)(value ? 1 : 0), 0]),
            XlsError error => Record(0x0205, [.. at, error.Code, 1]),
            XlsFormula formula => Formula(at, formula.Result),
            _ => Record(0x0201, at),
        };
    }

    private static byte[] Formula(byte[] at, object result) => result switch
    {
        double number => Record(0x0006, [.. at, .. Number(number), .. new byte[8]]),
        XlsError error => Record(0x0006, [.. at, 2, 0, error.Code, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]),
        string text =>
        [
            .. Record(0x0006, [.. at, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[8]]),
            .. Record(0x0207, Text(text, U16(text.Length))),
        ],
        _ => throw new ArgumentException("No result of a formula.", nameof(result)),
    };

    private static byte[] Number(double number)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Text(string text, byte[] length) => [.. length, 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Header(int tableSectors)
    {
        var header = new byte[512];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        Put(24, U16(0x003E));
        Put(26, U16(3));
        Put(28, U16(0xFFFE));
        Put(30, U16(9));
        Put(32, U16(6));
        Put(44, U32((uint)tableSectors));
        Put(48, U32((uint)tableSectors));
        Put(56, U32(4096));
        Put(60, U32(0xFFFFFFFE));
        Put(68, U32(0xFFFFFFFE));
        for (var i = 0; i < 109; i++)
            Put(76 + (4 * i), U32(i < tableSectors ? (uint)i : 0xFFFFFFFF));
        return header;

        void Put(int at, byte[] value) => value.CopyTo(header, at);
    }

    private static void AddChain(List<uint> links, int sectors)
    {
        for (var i = 1; i < sectors; i++)
            links.Add((uint)links.Count + 1);
        links.Add(0xFFFFFFFE);
    }

    /// <summary>Root, the stream, the storages; siblings hang to the right of each other.</summary>
    private static byte[] Directory(string name, int length, IReadOnlyList<string> storages)
    {
        const uint none = 0xFFFFFFFF;
        var entries = new List<byte>();
        Add("Root Entry", 5, none, child: 1, start: 0xFFFFFFFE, size: 0);
        Add(name, 2, storages.Count > 0 ? 2 : none, none, start: none, (uint)length);
        for (var i = 0; i < storages.Count; i++)
            Add(storages[i], 1, i + 1 < storages.Count ? (uint)(i + 3) : none, none, start: 0xFFFFFFFE, size: 0);
        return [.. entries];

        void Add(string entry, byte type, uint right, uint child, uint start, uint size)
        {
            var bytes = new byte[128];
            Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 0);
            U16((entry.Length + 1) * 2).CopyTo(bytes, 64);
            bytes[66] = type;
            U32(none).CopyTo(bytes, 68);
            U32(right).CopyTo(bytes, 72);
            U32(child).CopyTo(bytes, 76);
            U32(start).CopyTo(bytes, 116);
            U32(size).CopyTo(bytes, 120);
            entries.AddRange(bytes);
        }
    }

    /// <summary>Where the stream begins is known only when the sectors before it are counted.</summary>
    private static byte[] StartingAt(byte[] directory, int sector)
    {
        U32((uint)sector).CopyTo(directory, 128 + 116);
        return directory;
    }

    private static byte[] Padded(byte[] bytes, int unit) => [.. bytes, .. new byte[(unit - (bytes.Length % unit)) % unit]];
}
