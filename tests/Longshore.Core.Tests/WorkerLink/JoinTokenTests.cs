using CsCheck;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Tokens;
using Xunit;

namespace Longshore.Core.Tests.WorkerLink;

public sealed class JoinTokenTests
{
    private static readonly Gen<JoinToken> Tokens =
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 60], Gen.Byte.Array[32], Gen.String[Gen.Char.AlphaNumeric, 1, 40], Gen.Int[1, 65535])
            .Select((secret, hash, host, port) => new JoinToken(secret, Thumbprint.Parse(Convert.ToHexString(hash)), new DialAddress(host, port)));

    [Fact]
    public void A_token_is_read_as_it_was_written() => Tokens.Sample(token => JoinToken.Parse($" {token.ToText()}\n") == token);

    [Fact]
    public void A_token_with_a_piece_missing_is_none() =>
        Gen.Select(Tokens, Gen.Int[1, 40]).Sample((token, missing) => !JoinToken.TryParse(token.ToText()[..^missing], null, out _));

    [Fact]
    public void What_is_no_token_is_none() => Gen.String.Sample(text => !JoinToken.TryParse(text, null, out _) && !JoinToken.TryParse($"LSJ-{text}", null, out _));

    [Fact]
    public void A_token_does_not_print_its_secret() => Tokens.Sample(token => token.Secret.Length < 8 || !token.ToString().Contains(token.Secret, StringComparison.Ordinal));
}
