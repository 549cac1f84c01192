# The run's own process, in a session of its own: takes in the script, claims, runs it, and writes down how it ended.
{
root=$1 ticket=$2 n=$3
dir=$root/raw/$ticket
umask 077
decode() { printf %s "$1" | base64 -d; }
mkdir -p "$dir/work" && cd "$dir/work" || exit 1
whole= start= variables= script= limit= grace=10 keep=
while IFS=' ' read -r kind first second; do
    case $kind in
        file) decode "$second" >"$(decode "$first")" || exit 1 ;;
        link) ln -sf "$(decode "$second")" "$(decode "$first")" || exit 1 ;;
        sealed) printf %s "$first" >"$dir/sealed" || exit 1 ;;
        start) start=$first ;;
        variables) variables=$first ;;
        script) script=$first ;;
        limit) limit=$first ;;
        grace) grace=$first ;;
        keep) keep=1 ;;
        end) whole=1; break ;;
    esac
done
[ -n "$whole" ] || { echo 'it did not come whole' >&2; exit 1; }
stat=$(cat "/proc/$$/stat") || exit 1
set -- ${stat##*) }
ln -s "$$ ${20} $(cat /proc/sys/kernel/random/boot_id)" "$dir/claim.$n" 2>/dev/null || exit 3
sync "$dir" "$root/raw" 2>/dev/null
: >"$dir/out"
echo C
exec </dev/null >/dev/null 2>&1 6<&-
finish() { printf '%s %s\n' "$1" "$2" >"$dir/exit.tmp"; sync "$dir/out" "$dir/exit.tmp"; mv "$dir/exit.tmp" "$dir/exit"; exit; }
[ -n "$start" ] || finish 1 refused
[ -e "$dir/cancel" ] && finish 1 early
export LONGSHORE_TICKET=$ticket LONGSHORE_RUN=$dir
# A process group of its own: stopping it must not stop us, who write down how it ended.
set -m
bash --norc "$start" </dev/null 3< <(decode "$variables") 4< <(decode "$script") >"$dir/out" 2>&1 &
child=$!
set +m
variables= script=
printf %s "$child" >"$dir/child"
[ -e "$dir/cancel" ] && kill -TERM -- "-$child"
(
    asked=
    while sleep 0.2; do
        if [ -n "$asked" ]; then
            [ $((SECONDS - asked)) -ge "$grace" ] && kill -KILL -- "-$child" && exit
        elif [ -e "$dir/cancel" ]; then
            asked=$SECONDS
        elif [ -n "$limit" ] && [ "$SECONDS" -ge "$limit" ]; then
            : >"$dir/late"
            asked=$SECONDS
            kill -TERM -- "-$child"
        fi
    done
) &
guard=$!
wait "$child"
code=$?
kill "$guard"
[ -n "$keep" ] || kill -KILL -- "-$child"
if [ -e "$dir/late" ]; then finish "$code" late; elif [ -e "$dir/cancel" ]; then finish "$code" canceled; else finish "$code" none; fi
}
