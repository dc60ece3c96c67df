"""Drawing with pyqtgraph, which has no types and is imported nowhere else."""
