import random
random.seed(4)
print(random.uniform(1, 5), random.uniform(5, 1), random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1))
# expect: 1.944192358949738 4.587335863077136 -0.46089783563917397 10.705251325962578 -1.2427209637627386
print(random.triangular(0, 10, 3), random.expovariate(1.5), random.betavariate(2, 3), random.getrandbits(16), random.getrandbits(100))
# expect: 7.603513617009336 1.0744681543665686 0.5939013571763584 14050 1031997497250457594426724567246
