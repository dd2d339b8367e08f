print(format(1 + 2j, "#"))
print(format(1.5 - 2j, "#"))
for spec in ("z", "zf", "z.1f", "-z.0f"):
    print(format(-0.4j, spec), format(complex(-0.0, 2.5), spec))

# expect: (1.+2.j)
# expect: (1.5-2.j)
# expect: (0-0.4j) (0+2.5j)
# expect: 0.000000-0.400000j 0.000000+2.500000j
# expect: 0.0-0.4j 0.0+2.5j
# expect: 0+0j 0+2j
