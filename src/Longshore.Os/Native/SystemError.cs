using System.Runtime.InteropServices;

namespace Longshore.Os.Native;

/// <summary>Turns an error number of the C library into an <see cref="IOException"/> that says what was tried; its <c>HResult</c> is the number.</summary>
internal static class SystemError
{
    /// <summary>For the call that has just failed.</summary>
    public static IOException Last(string tried) => Of(Marshal.GetLastPInvokeError(), tried);

    public static IOException Of(int error, string tried) => new($"{tried}: {Marshal.GetPInvokeErrorMessage(error)}.", error);
}
