using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Longshore.Engine.Tests.Storage;

/// <summary>A PostgreSQL server of our own, started at first use and gone after the run.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private string? directory;
    private string? administration;
    private int databases;

    /// <summary>Folder of the server's programs; null: not installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <returns>Connection string of a new database, a copy of <paramref name="template"/> when one is given.</returns>
    public async Task<string> CreateDatabase(string? template)
    {
        administration ??= await Start();
        var name = $"test{++databases}";
        var copy = template is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(template).Database}";
        await using var source = NpgsqlDataSource.Create(administration);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}{copy}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(administration) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public static async Task DropDatabase(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var name = builder.Database;
        builder.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(builder.ToString());
        await using var command = source.CreateCommand($"DROP DATABASE {name} WITH (FORCE)");
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (directory is null) return;
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(directory, recursive: true);
    }

    private string Data => Path.Combine(directory!, "data");

    private async Task<string> Start()
    {
        directory = Directory.CreateTempSubdirectory("longshore-postgres-").FullName;
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess) await Run(null, "chown", "postgres", directory);
        await Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        var port = FreePort();
        // fsync=off: no test pulls the machine's plug, and the server itself is never killed.
        await Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(directory, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={directory} -c fsync=off -c max_connections=300", "start");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    private static async Task Run(string? program, params string[] arguments)
    {
        string[] line = program is null ? arguments : [.. Environment.IsPrivilegedProcess ? (string[])["runuser", "-u", "postgres", "--"] : [], Path.Combine(Programs!, program), .. arguments];
        // Not redirected: the server would inherit the pipe and keep it open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", .. line]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pg_config", ["--bindir"]) { RedirectStandardOutput = true })!;
            var folder = process.StandardOutput.ReadToEnd().Trim();
            return File.Exists(Path.Combine(folder, "initdb")) ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
