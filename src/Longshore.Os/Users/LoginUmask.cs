using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Users;

/// <summary>The mode bits that files of a person who logs in do not get.</summary>
[SupportedOSPlatform("linux")]
public static class LoginUmask
{
    /// <summary>As this machine gives it to logins, in octal digits: <c>UMASK</c> of <c>/etc/login.defs</c>, else 022.</summary>
    public static string OfMachine()
    {
        const string usual = "022";
        try
        {
            var line = File.ReadLines("/etc/login.defs").Select(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(words => words is ["UMASK", _, ..]);
            return line is [_, var digits, ..] && TryParse(digits) is not null ? digits : usual;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return usual;
        }
    }

    /// <summary>This process and its children make files so from now on.</summary>
    /// <param name="digits">Octal, as 022.</param>
    /// <returns>False: it is no umask, and nothing was changed.</returns>
    public static bool TryTake(string digits)
    {
        if (TryParse(digits) is not { } mask) return false;
        _ = Libc.SetUmask(mask);
        return true;
    }

    private static uint? TryParse(string digits)
    {
        const uint most = 0b111_111_111;
        uint mask = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7') return null;
            mask = (mask << 3) | (uint)(digit - '0');
            if (mask > most) return null;
        }
        return digits.Length > 0 ? mask : null;
    }
}
