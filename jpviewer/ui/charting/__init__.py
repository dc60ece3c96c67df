"""What the Chart panel is made of: choices, figures, layers of drawing, legend and controls."""
