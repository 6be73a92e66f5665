namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>From which day a workbook counts its dates.</summary>
internal enum DateSystem
{
    From1900,
    From1904,
}

/// <summary>A moment as a spreadsheet counts it: days since the beginning, and a part of a day.</summary>
internal readonly record struct SerialDate
{
    /// <summary>31 December 9999, Excel's last day.</summary>
    private const int LastDay = 2_958_465;

    /// <summary>1 January 1904 in the count from 1900.</summary>
    private const int Days1904 = 1462;

    /// <summary>Excel has a 29 February 1900, taken over from Lotus 1-2-3.</summary>
    private const int LeapDayThatNeverWas = 60;

    private const long MillisecondsPerDay = 86_400_000;

    private readonly long day;
    private readonly long milliseconds;

    private SerialDate(long day, long milliseconds)
    {
        this.day = day;
        this.milliseconds = milliseconds;
        (Year, Month, Day) = DateOf(day);
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public int Hour => (int)(milliseconds / 3_600_000);

    public int Minute => (int)(milliseconds / 60_000 % 60);

    public int Second => (int)(milliseconds / 1000 % 60);

    /// <summary>0 for Sunday; day 1 is a Sunday for Excel.</summary>
    public int Weekday => (int)((day + 6) % 7);

    public static SerialDate? TryOf(StoredNumber number, DateSystem system, int secondDecimals)
    {
        var serial = number.ToDouble();
        if (system == DateSystem.From1904)
            serial += Days1904;
        if (serial is not (>= 0 and < LastDay + 1))
            return null;
        long step = secondDecimals switch { 0 => 1000, 1 => 100, 2 => 10, _ => 1 };
        var total = (long)Math.Round(serial * MillisecondsPerDay / step, MidpointRounding.AwayFromZero) * step;
        return total / MillisecondsPerDay > LastDay
            ? null
            : new(total / MillisecondsPerDay, total % MillisecondsPerDay);
    }

    /// <summary>The serial number of a date that stands in the file in words (ISO 8601).</summary>
    public static StoredNumber OfDate(DateTime date, DateSystem system)
    {
        var days = (date.Date - new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).Days;
        days -= days <= LeapDayThatNeverWas ? 1 : 0;
        days -= system == DateSystem.From1904 ? Days1904 : 0;
        var serial = days + (decimal)date.TimeOfDay.Ticks / TimeSpan.TicksPerDay;
        return StoredNumber.TryParse(serial.ToString(), out var number) ? number : default;
    }

    public long Elapsed(char part) => part switch
    {
        'h' => (day * 24) + Hour,
        'm' => (day * 1440) + (milliseconds / 60_000),
        _ => (day * 86_400) + (milliseconds / 1000),
    };

    /// <summary>A decimal of the second; place 0 is the tenths.</summary>
    public char SecondDecimal(int place) =>
        place > 2 ? '0' : (char)('0' + (milliseconds % 1000 / (place switch { 0 => 100, 1 => 10, _ => 1 }) % 10));

    private static (int Year, int Month, int Day) DateOf(long day)
    {
        if (day == 0)
            return (1900, 1, 0);
        if (day == LeapDayThatNeverWas)
            return (1900, 2, 29);
        var date = new DateOnly(1899, 12, 30).AddDays((int)day + (day < LeapDayThatNeverWas ? 1 : 0));
        return (date.Year, date.Month, date.Day);
    }
}
