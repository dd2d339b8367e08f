import math
import math as again
math.extra = 5
print(again.extra, math is again)  # expect: 5 True
