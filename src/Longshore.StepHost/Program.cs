using System.Reflection;
using Longshore.Steps.Runs;

// longshore-step run --root ROOT   runs the bundle that comes on standard input
// longshore-step --version
const int wrongUse = 2;

if (args is ["--version"])
{
    Console.Out.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    return 0;
}
if (args is ["run", "--root", var root] && OperatingSystem.IsLinux()) return new StepExecutor(root, TimeProvider.System).Run();
Console.Error.WriteLine("usage: longshore-step run --root ROOT < BUNDLE");
Console.Error.WriteLine("       longshore-step --version");
return wrongUse;
