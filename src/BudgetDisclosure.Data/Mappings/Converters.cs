using BudgetDisclosure.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BudgetDisclosure.Data.Mappings;

/// <summary>Times are UTC; SQLite forgets it.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

internal sealed class StageConverter() : ValueConverter<Stage, string>(
    stage => stage.Slug(), text => Stages.TryParse(text)!.Value);
