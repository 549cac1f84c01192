using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Packages;

namespace Longshore.Cli.Packages;

/// <summary><c>package upload</c></summary>
internal sealed class PackageUpload : Verb
{
    private static readonly Choice<OverwriteMode> Modes = new("overwrite mode", "FailIfExists", "OverwriteExisting", "IgnoreIfExists");

    private readonly Argument<FileInfo[]> files = new("FILE")
    {
        Description = "Packages named with id and version, like Acme.Web.1.2.3.zip (also .nupkg, .tar.gz).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<OverwriteMode> overwrite = new("--overwrite-mode")
    {
        Description = "What to do when this version is there already: FailIfExists, OverwriteExisting or IgnoreIfExists.",
        HelpName = "MODE",
        CustomParser = Modes.Parse,
    };

    public PackageUpload(Desk desk)
        : base(desk, "upload", "Upload packages to the built-in feed. Every file is tried; the exit code is 1 when one was refused.",
            "longshore package upload Acme.Web.1.2.3.zip",
            "longshore package upload dist/*.zip --overwrite-mode IgnoreIfExists")
    {
        Arguments.Add(files);
        Options.Add(overwrite);
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!File.Exists(token.Value)) result.AddError($"There is no file '{token.Value}'.");
        });
        Modes.Offer(overwrite.CompletionSources);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var uploaded = ImmutableArray.CreateBuilder<PackageUploaded>();
        var code = ExitCode.Done;
        foreach (var file in call.Get(files))
        {
            try
            {
                uploaded.Add(await Upload(call, space, file, cancel));
            }
            catch (RefusedException refused)
            {
                var complaint = ComplaintDesk.About(refused)!;
                ComplaintDesk.Tell(call.Terminal, $"{file.Name}: {complaint.Message}", complaint.Mend ?? Mend(refused));
                code = ExitCode.Failed;
            }
        }

        if (uploaded.Count == 0 && !call.IsJson) return code;
        call.Show(uploaded.ToImmutable(), OutputJson.Default.ImmutableArrayPackageUploaded,
            new Column<PackageUploaded>("PACKAGE", u => u.PackageId),
            new("VERSION", u => u.Version),
            new("BYTES", u => TerminalText.Number(u.Bytes)),
            new("RESULT", u => u.IsNew ? "uploaded" : "was there already"));
        return code;
    }

    private async Task<PackageUploaded> Upload(Call call, SpaceClient space, FileInfo file, CancellationToken cancel)
    {
        await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var done = await UploadProgress.Show(call.Terminal, file.Name, content.Length,
            sent => space.Packages.Upload(content, file.Name, call.Get(overwrite), sent, cancel));
        return new PackageUploaded(done.Package.PackageId, done.Package.Version, file.Name, done.Package.PackageSizeBytes, done.IsNew);
    }

    private static string? Mend(RefusedException refused) => refused.Status == System.Net.HttpStatusCode.Conflict
        ? "give the package a new version, or choose --overwrite-mode IgnoreIfExists or OverwriteExisting"
        : null;
}
