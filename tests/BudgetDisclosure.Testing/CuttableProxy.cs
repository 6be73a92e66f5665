using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BudgetDisclosure.Testing;

/// <summary>A port that hands everything on to another one until it is cut, and again once it is mended.</summary>
/// <remarks>It lets a server go away for one test while others go on using it.</remarks>
public sealed class CuttableProxy : IDisposable
{
    private readonly int _target;
    private readonly ConcurrentBag<TcpClient> _connections = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);

    public CuttableProxy(int target)
    {
        _target = target;
        Listen();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Ends every connection and takes no new one.</summary>
    public void Cut()
    {
        _listener.Dispose();
        while (_connections.TryTake(out var connection))
            connection.Dispose();
    }

    public void Mend()
    {
        _listener = new(IPAddress.Loopback, Port);
        Listen();
    }

    public void Dispose() => Cut();

    private void Listen()
    {
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception trouble) when (trouble is SocketException or ObjectDisposedException)
        {
            // The proxy was cut.
        }
    }

    private async Task JoinAsync(TcpClient caller)
    {
        var server = new TcpClient();
        _connections.Add(caller);
        _connections.Add(server);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target);
            var (near, far) = (caller.GetStream(), server.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two went away; so does the other.
        }
        caller.Dispose();
        server.Dispose();
    }
}
