using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

public sealed class RequestLogTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("/healthz/live", 200, LogLevel.Debug)]
    [InlineData("/990109", 404, LogLevel.Information)]
    public async Task Request_Answered_IsOneLineUnderItsId(string path, int status, LogLevel level)
    {
        var lines = new Lines();
        await using var logged = _portal.WithWebHostBuilder(builder =>
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(lines)));

        var answer = await logged.CreateClient().GetAsync(path);

        var line = Assert.Single(lines.All);
        Assert.Equal(level, line.Level);
        Assert.Equal($"GET {path} {status} ", line.Text[..(line.Text.IndexOf($"{status} ") + 4)]);
        Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Request-Id")), line.RequestId);
    }

    public void Dispose() => _portal.Dispose();

    private sealed class Lines : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ConcurrentQueue<(LogLevel Level, string Text, string? RequestId)> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName.EndsWith("RequestLog"));

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Logger(Lines lines, bool isRequestLog) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter)
            {
                if (!isRequestLog)
                    return;
                string? id = null;
                lines._scopes.ForEachScope(
                    (scope, _) => id ??= (scope as IEnumerable<KeyValuePair<string, object>>)?
                        .FirstOrDefault(pair => pair.Key == "RequestId").Value?.ToString(),
                    state);
                lines.All.Enqueue((logLevel, formatter(state, exception), id));
            }
        }
    }
}
