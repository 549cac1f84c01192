using System.ComponentModel.DataAnnotations;

namespace Longshore.Application.Startup;

/// <summary>The first administrator (settings <c>Longshore:Admin:*</c>); read at the first start only.</summary>
public sealed class AdminOptions
{
    [StringLength(200, MinimumLength = 1)]
    public string Username { get; set; } = "admin";

    /// <summary>Null or empty: a random one, given back by the first start.</summary>
    public string? Password { get; set; }

    /// <summary>Null or empty: none. At least 20 random characters after the prefix.</summary>
    [RegularExpression("^(API-[A-Z0-9]{20,})?$", ErrorMessage = "Longshore:Admin:ApiKey must look like API-ABCDEFGHIJ0123456789: API- and at least 20 upper-case letters and digits.")]
    public string? ApiKey { get; set; }
}
