using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Longshore.Storage.Tasks;

/// <summary>The writer's statements on <c>log_blocks</c>, prepared once for its connection.</summary>
internal sealed class LogTable(DbConnection connection) : IAsyncDisposable
{
    private readonly DbCommand insert = Prepared(
        connection,
        """
        INSERT INTO log_blocks (task, first_line, lines, node, source, from_offset, to_offset, crc, codec, data)
        VALUES (@task, @first, @lines, @node, @source, @from, @to, @crc, @codec, @data)
        """,
        ("@task", DbType.Int32), ("@first", DbType.Int64), ("@lines", DbType.Int32), ("@node", DbType.String), ("@source", DbType.String),
        ("@from", DbType.Int64), ("@to", DbType.Int64), ("@crc", DbType.Int64), ("@codec", DbType.Int32), ("@data", DbType.Binary));

    private readonly DbCommand extend = Prepared(
        connection,
        "UPDATE log_blocks SET to_offset = @to WHERE task = @task AND source = @source AND from_offset = @from AND lines = 0",
        ("@to", DbType.Int64), ("@task", DbType.Int32), ("@source", DbType.String), ("@from", DbType.Int64));

    private readonly DbCommand delete = Prepared(
        connection,
        "DELETE FROM log_blocks WHERE id IN (SELECT id FROM log_blocks WHERE task = @task LIMIT @most)",
        ("@task", DbType.Int32), ("@most", DbType.Int32));

    private readonly DbCommand source = Prepared(
        connection,
        "SELECT to_offset, from_offset, lines FROM log_blocks WHERE task = @task AND source = @source ORDER BY from_offset DESC LIMIT 1",
        ("@task", DbType.Int32), ("@source", DbType.String));

    private readonly DbCommand nextLine = Prepared(
        connection,
        "SELECT first_line + lines FROM log_blocks WHERE task = @task AND first_line IS NOT NULL ORDER BY first_line DESC LIMIT 1",
        ("@task", DbType.Int32));

    /// <summary>Everything until its commit is one transaction.</summary>
    public async Task<DbTransaction> Begin()
    {
        var transaction = await connection.BeginTransactionAsync();
        foreach (var command in (ReadOnlySpan<DbCommand>)[insert, extend, delete, source, nextLine]) command.Transaction = transaction;
        return transaction;
    }

    public Task Insert(int task, long? first, int lines, string node, string from, long fromOffset, long toOffset, PackedBlock block)
    {
        Bind(insert, task, first, lines, node, from, fromOffset, toOffset, (long)block.Crc, block.Codec, block.Data);
        return insert.ExecuteNonQueryAsync();
    }

    public Task Extend(int task, string from, long fromOffset, long toOffset)
    {
        Bind(extend, toOffset, task, from, fromOffset);
        return extend.ExecuteNonQueryAsync();
    }

    /// <returns>How many blocks went.</returns>
    public Task<int> Delete(int task, int most)
    {
        Bind(delete, task, most);
        return delete.ExecuteNonQueryAsync();
    }

    public async Task<SourceState> Source(int task, string from)
    {
        Bind(source, task, from);
        await using var rows = await source.ExecuteReaderAsync();
        if (!await rows.ReadAsync()) return new SourceState(0, null);
        return new SourceState(rows.GetInt64(0), rows.GetInt32(2) == 0 ? rows.GetInt64(1) : null);
    }

    public async Task<long> NextLine(int task)
    {
        Bind(nextLine, task);
        return await nextLine.ExecuteScalarAsync() is { } next ? Convert.ToInt64(next, CultureInfo.InvariantCulture) : 1;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in (DbCommand[])[insert, extend, delete, source, nextLine]) await command.DisposeAsync();
    }

    private static DbCommand Prepared(DbConnection connection, string text, params ReadOnlySpan<(string Name, DbType Type)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, type) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            command.Parameters.Add(parameter);
        }
        command.Prepare();
        return command;
    }

    private static void Bind(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
