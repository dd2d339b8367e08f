from __future__ import annotations, division as quotient

print(annotations.optional)  # expect: (3, 7, 0, 'beta', 1)
print(quotient.mandatory)  # expect: (3, 0, 0, 'alpha', 0)
x: unknown = 1
print(__annotations__)  # expect: {'x': 'unknown'}
