using System.Collections.Immutable;
using System.Text;
using Longshore.Steps.Bundles;
namespace Longshore.Steps.Scripts;
public static class ScriptPreparation
{
    public static Preparation Prepare(StepBundle bundle, IVariables variables, string workspace, IReadOnlyDictionary<string, string> environment)
    {
        var body = variables.Get("Octopus.Action.Script.ScriptBody");
        if (body is null) return new Preparation.Refused("No script.", "Give one.");
        if (variables.Get("Octopus.Action.Script.Syntax") != "Bash") return new Preparation.Refused("Unknown.", "Use bash.");
        File.WriteAllText(Path.Combine(workspace, "Script.sh"), body);
        return new Preparation.Ready(new PreparedScript { Syntax = ScriptSyntax.Bash, FileName = "/bin/bash", Arguments = ["Script.sh"], Environment = environment.ToImmutableDictionary(), WorkingDirectory = workspace, InheritedPipes = [new InheritedPipe(3, Encoding.UTF8.GetBytes("hello"))] });
    }
}
