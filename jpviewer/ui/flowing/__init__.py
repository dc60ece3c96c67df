"""What the Foreign flows panel is made of: choices, figures, layers of drawing, tables below."""
