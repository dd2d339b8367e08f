print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2), round(1.005, 2))
# expect: 0 2 2 0 -2 2.67 1.0
print(round(3.14159, 2), round(3.0), round(1234.567, -2), round(5.5), round(1e20), round(0.15, 1), round(-2.5))
# expect: 3.14 3 1200.0 6 100000000000000000000 0.1 -2
print(round(2.5, 0), round(1e300, 5), type(round(2.0)), type(round(2.0, 1)))
# expect: 2.0 1e+300 <class 'int'> <class 'float'>
