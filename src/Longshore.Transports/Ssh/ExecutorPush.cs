using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Longshore.Transports.Ssh;

/// <summary>
/// Brings <c>longshore-step</c> to a machine, once per version: into <c>~/.longshore/bin/HASH/</c>, by another name first, which becomes the right one only
/// when the machine has found the right hash.
/// </summary>
internal sealed class ExecutorPush(SshMachine machine, MachineProbe probe)
{
    private const string Marker = "printf \"\\036longshore-host-1\\n\"; ";
    private const string Check = Marker + "if [ -f \"$1\" ]; then sha256sum < \"$1\"; else echo none; fi";
    private const string MakeFolder = Marker + "umask 077; mkdir -p \"$1\" && echo made";
    private const string Receive = Marker + "cat > \"$1\" && echo received";
    private const string Name = Marker + "h=$(sha256sum < \"$1\"); if [ \"${h%% *}\" = \"$3\" ]; then chmod 700 \"$1\" && mv -f \"$1\" \"$2\" && echo named; else rm -f \"$1\"; echo \"hash ${h%% *}\"; fi";
    private const string Try = Marker + "exec \"$1\" --version";

    /// <summary>Sees to it that the program is there and runs.</summary>
    /// <returns>Its path; or why it cannot run there, and raw mode must do.</returns>
    /// <exception cref="WorkerUnreachableException">The machine cannot be reached, or cannot store it.</exception>
    public async Task<(string? Program, string Why)> Ensure(ExecutorFile file, CancellationToken cancel)
    {
        var folder = $"{probe.Home}/.longshore/bin/{file.Sha256}";
        var program = $"{folder}/longshore-step";
        var found = await Run(Check, [program], cancel);
        if (found.Text.Split(' ')[0] != file.Sha256)
        {
            if (found.Status != 0) return (null, $"sha256sum, by which a pushed program is checked, does not work there: {found.Complaint}");
            await Push(file, folder, program, cancel);
        }
        var tried = await Run(Try, [program], cancel);
        return tried.Status == 0 ? (program, "") : (null, $"longshore-step cannot run there: {(tried.Complaint.Length > 0 ? tried.Complaint : $"it ends with code {tried.Status}")}");
    }

    private async Task Push(ExecutorFile file, string folder, string program, CancellationToken cancel)
    {
        var made = await Run(MakeFolder, [folder], cancel);
        if (made.Text != "made") throw Refused(made.Complaint);
        var temporary = $"{folder}/.{Guid.NewGuid():N}.tmp";
        if (!await TryBySftp(file, temporary, cancel)) await ByCommand(file, temporary, cancel);
        var named = await Run(Name, [temporary, program, file.Sha256], cancel);
        if (named.Text != "named") throw Refused(named.Complaint.Length > 0 ? named.Complaint : $"it arrived damaged ({named.Text})");
    }

    /// <returns>False: the machine offers no SFTP, or could not store the file by it.</returns>
    private async Task<bool> TryBySftp(ExecutorFile file, string path, CancellationToken cancel)
    {
        // The library cannot put SFTP into a connection that it has, so this is one more, for as long as the upload takes.
        using var client = new SftpClient(SshConnection.SettingsOf(machine.Endpoint, machine.Timeouts)) { OperationTimeout = machine.Timeouts.Reply };
        _ = new PinnedKey(client, machine.Endpoint);
        try
        {
            await client.ConnectAsync(cancel);
            await using var content = File.OpenRead(file.Path);
            await client.UploadFileAsync(content, path, cancel);
            return true;
        }
        catch (Exception refused) when (refused is SshException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task ByCommand(ExecutorFile file, string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file.Path);
        var received = await Run(Receive, [path], cancel, content);
        if (received.Text != "received") throw Refused(received.Complaint);
    }

    private async Task<(string Text, int? Status, string Complaint)> Run(string script, string[] words, CancellationToken cancel, Stream? input = null)
    {
        var text = $"{ShellText.InPlainShell(script)} sh {string.Join(' ', words.Select(ShellText.Quoted))}";
        await using var call = await RemoteCall.Begin(machine, text, input, endsInput: true, cancel);
        var noise = await call.FindAnswer(cancel);
        var answer = Encoding.UTF8.GetString(await call.ReadToEnd(machine.Timeouts.Reply, cancel)).Trim();
        var end = await call.End(cancel);
        if (end.Status is null) throw new WorkerUnreachableException($"The connection to {machine.Endpoint} broke: {end.Complaint}", mayHaveArrived: false);
        return (answer, end.Status, end.Complaint.Length > 0 ? end.Complaint : noise ?? "");
    }

    private WorkerUnreachableException Refused(string why) =>
        new($"longshore-step cannot be stored on {machine.Endpoint} below {probe.Home}/.longshore: {why}", mayHaveArrived: false);
}
