using System.Reflection;
using Longshore.Os.Users;
using Longshore.StepHost.Hosting;
using Longshore.Steps.Runs;

// longshore-step run --root ROOT             runs the bundle that comes on standard input
// longshore-step host VERB --root ROOT ...   one verb of the worker contract, for machines without an agent
// longshore-step host --umask OCTAL VERB ... the same with the umask of a user whom nobody logged in
// longshore-step --version
const int wrongUse = 2;

if (args is ["--version"])
{
    Console.Out.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    return 0;
}
if (args is ["run", "--root", var root] && OperatingSystem.IsLinux()) return new StepExecutor(root, TimeProvider.System).Run();
if (args is ["host", "--umask", var umask, ..] && OperatingSystem.IsLinux() && LoginUmask.TryTake(umask)) args = ["host", .. args[3..]];
if (args is ["host", .. var rest] && HostArguments.TryParse(rest) is { } arguments && OperatingSystem.IsLinux()) return (int)await HostProgram.Run(arguments);
Console.Error.WriteLine("usage: longshore-step run --root ROOT < BUNDLE");
Console.Error.WriteLine(HostArguments.Usage);
Console.Error.WriteLine("       longshore-step --version");
return wrongUse;
