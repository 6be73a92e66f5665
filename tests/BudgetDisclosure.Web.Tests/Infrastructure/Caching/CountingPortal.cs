using System.Data.Common;
using BudgetDisclosure.Data.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Infrastructure.Caching;

/// <summary>A portal that counts what it asks of the database and how often a page is made.</summary>
public sealed class CountingPortal : Portal
{
    private readonly QueryCounter _queries = new();
    private readonly PageCounter _pages = new();
    private readonly StoppedClock _clock = new();

    /// <summary>Lets time pass for the portal: its clock stands still otherwise.</summary>
    public void Wait(TimeSpan time) => _clock.Wait(time);

    /// <summary>What an action cost.</summary>
    public async Task<(int Queries, int Pages)> CountAsync(Func<Task> action)
    {
        var (queries, pages) = (_queries.Count, _pages.Count);
        await action();
        return (_queries.Count - queries, _pages.Count - pages);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<SqliteDisclosureDbContext>(options => options.AddInterceptors(_queries));
            services.AddSingleton<TimeProvider>(_clock);
            services.Configure<MvcOptions>(options => options.Filters.Add(_pages));
        });
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return new(result);
        }
    }

    private sealed class PageCounter : IAsyncPageFilter
    {
        private int _count;

        public int Count => _count;

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            Interlocked.Increment(ref _count);
            return next();
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public void Wait(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
    }
}
