"""How far several people agree who judged the same cases: counts, Krippendorff's alpha, a map."""
