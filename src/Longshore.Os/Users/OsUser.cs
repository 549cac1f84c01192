using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Users;

/// <summary>A user of this machine, from whatever it looks users up in (<c>/etc/passwd</c>, LDAP, …).</summary>
/// <param name="Number">User id; 0 is root.</param>
/// <param name="Home">Home folder, which may not exist.</param>
/// <param name="Shell">Login shell; empty: the system's usual one.</param>
public sealed record OsUser(string Name, uint Number, string Home, string Shell)
{
    private const int LongestEntry = 16 * 1024;

    public bool IsRoot => Number == 0;

    /// <returns>Null: the machine knows no such user.</returns>
    [SupportedOSPlatform("linux")]
    public static unsafe OsUser? Find(string name)
    {
        var texts = stackalloc byte[LongestEntry];
        if (Libc.FindUser(name, out var entry, texts, LongestEntry, out var found) != 0 || found == 0) return null;
        return new OsUser(TextAt(entry.Name), entry.User, TextAt(entry.Home), TextAt(entry.Shell));
    }

    /// <summary>The user that this process acts as.</summary>
    [SupportedOSPlatform("linux")]
    public static uint OwnNumber => Libc.EffectiveUser();

    private static string TextAt(nint place) => Marshal.PtrToStringUTF8(place) ?? "";
}
