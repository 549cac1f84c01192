# Starts a run at most once: whoever makes the link claim.N decides what becomes of try N. Read as a whole before it runs, because what follows on
# standard input is for the run.
{
printf '\036longshore-host-1\n'
umask 077
dir=$root/raw/$ticket
fail() { echo "error: $2" >&2; exit "$1"; }
[ -e "$root/raw-completed/$ticket" ] && exit 0
mkdir -p "$root/raw" "$root/raw-completed" || fail 14 "'$root' cannot be written."
new=
mkdir "$dir" 2>/dev/null && new=1
[ -d "$dir" ] || fail 14 "'$dir' cannot be made."
while :; do
    n=1
    while [ -L "$dir/claim.$n" ]; do
        [ "$(readlink "$dir/claim.$n")" = void ] || exit 0
        n=$((n + 1))
    done
    [ -n "$new" ] && break
    # A start before this one was cut off: it must lose before the next may begin.
    ln -s void "$dir/claim.$n" 2>/dev/null && { n=$((n + 1)); break; }
done
exec 6<&0
IFS= read -r sign < <(exec setsid bash --norc -s "$root" "$ticket" "$n" <&6 2>"$dir/complaint")
[ "$sign" = C ] && exit 0
ln -s void "$dir/claim.$n" 2>/dev/null || exit 0
fail 11 "The script was not started: $(head -c 500 "$dir/complaint")"
}
