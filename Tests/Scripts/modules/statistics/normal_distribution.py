from statistics import NormalDist

iq = NormalDist(100, 15)
print(iq, iq.pdf(110), iq.cdf(110), iq.inv_cdf(0.9), iq.inv_cdf(0.001))
print(iq.quantiles(), iq.zscore(130), iq.overlap(NormalDist(110, 10)))
print(iq + 3, iq * 2, iq - iq, -iq, NormalDist.from_samples([1, 2, 4, 8]))

# expect: NormalDist(mu=100.0, sigma=15.0) 0.02129653370149015 0.7475074624530771 119.22327348316901 53.6465154074828
# expect: [89.88265374705878, 100.0, 110.11734625294122] 2.0 0.6538769160102378
# expect: NormalDist(mu=103.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=0.0, sigma=21.213203435596427) NormalDist(mu=-100.0, sigma=15.0) NormalDist(mu=3.75, sigma=3.095695936834452)
