import math
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), math.sin(0), math.cos(0))
# expect: 0.841470984808 0.540302305868 1.557407724655 0.0 1.0
print(round(math.asin(0.5), 12), round(math.acos(0.5), 12), round(math.atan(1), 12), round(math.atan2(-1, -1), 12))
# expect: 0.523598775598 1.047197551197 0.785398163397 -2.356194490192
print(math.degrees(math.pi), round(math.radians(180), 12), round(math.sinh(1), 12), round(math.cosh(1), 12), round(math.tanh(1), 12))
# expect: 180.0 3.14159265359 1.175201193644 1.543080634815 0.761594155956
try:
    math.asin(2)
except ValueError as error:
    print(error)  # expect: math domain error
