"""Arrays in, frozen results out; numpy and nothing else."""
