"""Figures drawn over and under prices, a file each: one figure a bar, NaN where there is none yet.

They begin where a security does: bars before its first close count for nothing. A bar without a
trade counts with the close before it, as nobody paid another price.
"""
