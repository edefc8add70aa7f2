import * as v from 'valibot';

/** The products that articles are about; `content/products.yaml`. */
export const ProductsSchema = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
      /** Words by which a ticket names the product. */
      mentions: v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))), v.minLength(1)),
      /**
       * Words that name it too, but only in a ticket that also holds one of `beside`: "Finder" opens folders on every Mac
       * and backs up only where there is an iPhone.
       */
      weak: v.optional(
        v.strictObject({
          mentions: v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))), v.minLength(1)),
          beside: v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))), v.minLength(1)),
        }),
      ),
      /** Words that name nothing but make the product possible where a ticket names none: "phone". */
      hints: v.optional(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60)))),
      /** Products whose articles may fit a ticket about this one: what is called by the other's name, or stands on it. */
      kin: v.optional(v.array(v.string())),
      /** Devices and systems this product backs up by default, for tickets that name only these; beginnings of words. */
      devices: v.optional(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(40)))),
    }),
  ),
  v.minLength(1),
);

export type Product = v.InferOutput<typeof ProductsSchema>[number];
