using System.ComponentModel.DataAnnotations;

namespace Longshore.Server.Settings;

/// <summary>Settings of the program itself (programs.md §2).</summary>
internal sealed class ServerOptions
{
    /// <summary>Listeners, separated by ';'. HTTPS needs <see cref="Certificate"/>.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Longshore:Urls must name at least one listener, such as http://127.0.0.1:8080.")]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Port for workers that dial in; 0 = off.</summary>
    [Range(0, 65535, ErrorMessage = "Longshore:CommsPort must be between 0 (off) and 65535.")]
    public int CommsPort { get; set; } = 10943;

    public CertificateOptions Certificate { get; set; } = new();
}

/// <summary>Certificate of HTTPS listeners: a PKCS #12 file.</summary>
internal sealed class CertificateOptions
{
    public string? Path { get; set; }
    public string? Password { get; set; }
}
