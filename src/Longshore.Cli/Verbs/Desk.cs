using Longshore.Cli.Logins;
using Longshore.Cli.Output;

namespace Longshore.Cli.Verbs;

/// <summary>What every verb finds on its desk.</summary>
internal sealed record Desk(GlobalOptions Options, Terminal Terminal, Variables Variables, LoginFile Logins, TimeProvider Time);
