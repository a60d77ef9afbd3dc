#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs homeward-array.sbatch on one node: with Slurm's own daemons started for it on the loopback where slurm-wlm is
# installed, else with GNU parallel in the place of Slurm, else not at all (exit code 77, which CTest reads as skipped).
#
#     packaging/slurm/test.sh build/release/bin/homeward-cli PLAN
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
HOMEWARD_CLI=$(realpath "$1")
export HOMEWARD_CLI
plan=$(realpath "$2")
folder=$(mktemp -d "${TMPDIR:-/tmp}/homeward-slurm.XXXXXX")
readonly here plan folder parts=5 options=(--replications 4 --years 2)
started=()

tidy() {
    local pid
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in "${started[@]}"; do
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap tidy EXIT

have() { command -v "$1" >/dev/null; }

# Waits up to $1 seconds until a command succeeds.
within() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 0.2
    done
}

# start NAME COMMAND...: in the background, for tidy to end.
start() {
    "${@:2}" >"$folder/$1.log" 2>&1 &
    started+=($!)
}

free_port() {
    local port
    for port in $(shuf -i 20000-60000 -n 50); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            printf '%s' "$port"
            return
        fi
    done
    return 1
}

configuration() {
    local user node
    user=$(id -un)
    node=$(hostname -s)
    cat <<CONF
ClusterName=homeward
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=0,bf_interval=1
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
}

# A cluster of this one machine, with a key of its own; false where it does not come up.
start_slurm() {
    have slurmctld && have slurmd && have munged && have sbatch || return 1
    chmod 755 "$folder"
    mkdir "$folder/state" "$folder/spool"
    (umask 077 && head -c 1024 /dev/urandom >"$folder/munge.key")
    start munged munged --foreground --force --socket="$folder/munge.socket" --key-file="$folder/munge.key" \
        --pid-file="$folder/munged.pid" --log-file="$folder/munged.file.log" --seed-file="$folder/munge.seed"
    within 10 test -S "$folder/munge.socket" || return 1
    configuration >"$folder/slurm.conf"
    export SLURM_CONF=$folder/slurm.conf
    start slurmctld slurmctld -D -f "$SLURM_CONF"
    start slurmd slurmd -D -f "$SLURM_CONF"
    within 30 node_is_idle
}

node_is_idle() { [[ $(sinfo --noheader --format=%T) == idle ]]; }
no_jobs() { [[ -z $(squeue --noheader) ]]; }

# The results of a run over Slurm.
with_slurm() {
    bash "$here/homeward-array.sbatch" "$parts" "$plan" "$1" "${options[@]}"
    within 120 no_jobs || { squeue; return 1; }
}

# The same, with GNU parallel for the scheduler.
with_parallel() {
    parallel --will-cite --jobs 2 SLURM_ARRAY_TASK_ID={} bash "$here/homeward-array.sbatch" "$parts" "$plan" "$1" \
        "${options[@]}" ::: $(seq "$parts")
    SLURM_JOB_ID=1 bash "$here/homeward-array.sbatch" "$parts" "$plan" "$1" "${options[@]}"
}

if start_slurm; then
    scheduler=slurm
elif have parallel; then
    scheduler=parallel
else
    echo "Skipped: neither slurm-wlm nor GNU parallel is here, or Slurm did not come up."
    exit 77
fi
echo "Running $parts parts with $scheduler"
"with_$scheduler" "$folder/joined.csv" || { tail -n 20 "$folder"/*.log "$folder"/joined.csv.parts/*.log || true; exit 1; }
"$HOMEWARD_CLI" run "$plan" "${options[@]}" --format csv --output "$folder/single.csv" 2>/dev/null
cmp "$folder/single.csv" "$folder/joined.csv" || { cat "$folder"/joined.csv.parts/*.log || true; exit 1; }
echo "The parts joined equal the single run: $(wc -l <"$folder/single.csv") lines."
