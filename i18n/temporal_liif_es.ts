<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>TemporalLiif</name>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Adapt histograms of a time series</source>
            <translation>Adaptar los histogramas de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Brings the dates of a series, and a high-resolution image of the same place, to the radiometry of one reference: a date, the best one, or the median of all. Nodata and clouds take no part. The report shows every date as reference, numbered, with scores and histograms; run again with another number to take that one.</source>
            <translation>Lleva las fechas de una serie, y una imagen de alta resolución del mismo lugar, a la radiometría de una referencia: una fecha, la mejor o la mediana de todas. El nodata y las nubes no cuentan. El informe muestra cada fecha como referencia, numerada, con sus puntuaciones e histogramas; ejecute de nuevo con otro número para usar esa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>histogram,matching,radiometry,normalisation,normalization,hsv,gain,bias,harmonise,colour</source>
            <translation>histograma,ajuste,coincidencia,radiometría,normalización,hsv,ganancia,sesgo,armonizar,color,histogram matching</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched; or a line is fitted per band over the pixels clear in both, by robust regression, which keeps the shape of the histogram; or V of HSV of red, green, blue is matched, so that hues stay. In 8 bits as published, each image is first divided by its maximum.</source>
            <translation>Se ajusta el histograma de cada banda; o se ajusta una recta por banda a los píxeles despejados en ambas imágenes, por regresión robusta, lo que conserva la forma del histograma; o se ajusta la V de HSV de rojo, verde y azul, de modo que los tonos se mantienen. En 8 bits, como se publicó, cada imagen se divide antes por su máximo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>'best': the date with the highest PSNR of the high-resolution image adapted to it (as published) or, without that image, of the other dates adapted to it. 'best_robust': the same by the median error, which changed land does not move. 'median': the median of the clear dates. Or a date (2021-05-01), or a number from the report.</source>
            <translation>'best': la fecha con la PSNR más alta de la imagen de alta resolución adaptada a ella (como se publicó) o, sin esa imagen, de las demás fechas adaptadas a ella. 'best_robust': lo mismo con el error mediano, al que no afectan los cambios del terreno. 'median': la mediana de las fechas despejadas. También una fecha (2021-05-01) o un número del informe.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>High-resolution image</source>
            <translation>Imagen de alta resolución</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An image of the same place that is adapted too; its bands in the order of the series'.</source>
            <translation>Una imagen del mismo lugar que también se adapta; sus bandas, en el orden de las de la serie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the image</source>
            <translation>Bandas de la imagen</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Names or numbers of its bands, if it calls them otherwise than the series (1, 2, 3).</source>
            <translation>Nombres o números de sus bandas, si las llama de otro modo que la serie (1, 2, 3).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Write the adapted images</source>
            <translation>Escribir las imágenes adaptadas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Off: only the report is made, to choose the reference from.</source>
            <translation>Desactivado: solo se hace el informe, para elegir en él la referencia.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/clipstack.py" />
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/algorithms/registerstack.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Adapted high-resolution image</source>
            <translation>Imagen de alta resolución adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The image on its own grid, adapted.</source>
            <translation>La imagen, adaptada, en su propia rejilla.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/compareimages.py" />
            <source>HTML (*.html)</source>
            <translation>HTML (*.html)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A page that shows all candidates, the best framed. It needs the engine.</source>
            <translation>Una página que muestra todas las candidatas, la mejor enmarcada. Requiere el motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Number of the reference (0: median)</source>
            <translation>Número de la referencia (0: mediana)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference '{word}' is unknown. Choose {choices}, a date (2021-05-01) or a number.</source>
            <translation>La referencia '{word}' es desconocida. Elija {choices}, una fecha (2021-05-01) o un número.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Neither the adapted images nor a report are asked for. Ask for one of them.</source>
            <translation>No se piden ni las imágenes adaptadas ni un informe. Pida una de las dos cosas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An adapted high-resolution image is asked for, but none is given. Choose one.</source>
            <translation>Se pide una imagen de alta resolución adaptada, pero no se da ninguna. Elija una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Reference: {name}.</source>
            <translation>Referencia: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>{name} has {count} bands, the series {wanted}. Name the bands of the image that go with those of the series.</source>
            <translation>{name} tiene {count} bandas y la serie, {wanted}. Indique las bandas de la imagen que corresponden a las de la serie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted series</source>
            <translation>Serie adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Candidates for the radiometric reference</source>
            <translation>Candidatas a referencia radiométrica</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched in 8 bits, as published; hue and saturation are kept.</source>
            <translation>La V de HSV se ajusta en 8 bits, como se publicó; el tono y la saturación se conservan.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched; hue and saturation are kept.</source>
            <translation>La V de HSV se ajusta; el tono y la saturación se conservan.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched.</source>
            <translation>Se ajusta el histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band are fitted by robust regression.</source>
            <translation>La ganancia y el sesgo de cada banda se ajustan por regresión robusta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>1, reflectance</source>
            <translation>1, reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the high-resolution image, adapted to the date, against the date itself. </source>
            <translation>PSNR (pico {peak}): la imagen de alta resolución, adaptada a la fecha, frente a la propia fecha. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the other dates, adapted to this one, against it; their mean. </source>
            <translation>PSNR (pico {peak}): las demás fechas, adaptadas a esta, frente a ella; su media. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Robust PSNR takes the median error. Only pixels clear in both count.</source>
            <translation>La PSNR robusta usa el error mediano. Solo cuentan los píxeles despejados en ambas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Value of HSV in 8 bits (as published)</source>
            <translation>Valor de HSV en 8 bits (como se publicó)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Value of HSV</source>
            <translation>Valor de HSV</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Histogram of each band</source>
            <translation>Histograma de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band</source>
            <translation>Ganancia y sesgo de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference date {date} fits {count} of the dates {dates}. Choose one of them.</source>
            <translation>La fecha de referencia {date} corresponde a {count} de las fechas {dates}. Elija una de ellas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clip a time series</source>
            <translation>Recortar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Crops many dated rasters to an extent or to polygons at once. Values, bands, type, nodata and CRS are kept; pixels stay where they are. Rasters on other grids are brought to the finest.</source>
            <translation>Recorta a la vez muchos rásteres con fecha por una extensión o por polígonos. Se conservan valores, bandas, tipo, nodata y SRC; los píxeles no se mueven. Los rásteres en otras rejillas se llevan a la más fina.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>clip,crop,cut,mask,extent,polygon,subset,shapefile</source>
            <translation>recortar,cortar,clip,máscara,extensión,polígono,subconjunto,shapefile</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Extent</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>What to keep, widened to whole pixels. Give this, polygons, or both.</source>
            <translation>Lo que se conserva, ampliado a píxeles enteros. Indique esto, polígonos o ambas cosas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Polygons</source>
            <translation>Polígonos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>A polygon layer or file in any CRS, also a zipped shapefile: the dates are cropped to its extent, and pixels whose centre lies outside become nodata. Of a layer of the project, only the selected features can be taken.</source>
            <translation>Una capa o un archivo de polígonos en cualquier SRC, también un shapefile comprimido en zip: las fechas se recortan a su extensión y los píxeles cuyo centro queda fuera pasan a nodata. De una capa del proyecto pueden tomarse solo los objetos seleccionados.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Neither an extent nor polygons are given. Choose what to keep.</source>
            <translation>No se da ni una extensión ni polígonos. Elija qué conservar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>{value} is no polygon layer that can be opened. Choose another.</source>
            <translation>{value} no es una capa de polígonos que se pueda abrir. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clipped series</source>
            <translation>Serie recortada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>The extent and the polygons do not overlap. Choose others.</source>
            <translation>La extensión y los polígonos no se solapan. Elija otros.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Compare images with a reference</source>
            <translation>Comparar imágenes con una referencia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Compares one or many results with a reference image on the pixels that are clear in both: MAE, MSE, PSNR, cPSNR (which forgives shift and bias), SSIM, spectral angle and consistency, per band and over all. Figures are in reflectance. The HTML report (made in the engine) shows crops at one stretch and maps of the error.</source>
            <translation>Compara uno o varios resultados con una imagen de referencia en los píxeles despejados en ambos: MAE, MSE, PSNR, cPSNR (que tolera desplazamiento y sesgo), SSIM, ángulo espectral y consistencia, por banda y en conjunto. Las cifras están en reflectancia. El informe HTML (hecho en el motor) muestra recortes con un mismo realce y mapas del error.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>metrics,compare,quality,psnr,cpsnr,ssim,sam,mae,mse,error,report,accuracy</source>
            <translation>métricas,comparar,calidad,psnr,cpsnr,ssim,sam,mae,mse,error,informe,exactitud</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Figures</source>
            <translation>Cifras</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A table: one row for each result and band, and one over all bands ('all').</source>
            <translation>Una tabla: una fila por resultado y banda, y otra para el conjunto de las bandas ('all').</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The same figures as JSON.</source>
            <translation>Las mismas cifras en JSON.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A page with the figures, crops and error maps. It needs the engine.</source>
            <translation>Una página con las cifras, recortes y mapas del error. Requiere el motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The image that counts as true. The comparison is made on its grid.</source>
            <translation>La imagen que se toma por verdadera. La comparación se hace en su rejilla.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Images to compare with it, on its grid (or see 'Resample'), with as many bands.</source>
            <translation>Imágenes que se comparan con ella, en su rejilla (si no, véase «Remuestrear»), con el mismo número de bandas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Names of the results</source>
            <translation>Nombres de los resultados</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>What to call the results, in their order, separated by commas. Empty: as their files.</source>
            <translation>Cómo llamar a los resultados, en su orden, separados por comas. Vacío: como sus archivos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/algorithms/exportanimation.py" />
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../ui/profile_layout.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Bands of the reference to compare, by name (B04; red, nir) or number. Empty: all. The results' bands of the same name or wavelength are compared with them, else those in the same place.</source>
            <translation>Bandas de la referencia que se comparan, por nombre (B04; red, nir) o número. Vacío: todas. Se comparan con ellas las bandas de los resultados con el mismo nombre o longitud de onda; si no las hay, las que ocupan el mismo lugar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Bands of the results</source>
            <translation>Bandas de los resultados</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The bands that are compared with them, in the same order, where the results name them otherwise.</source>
            <translation>Las bandas que se comparan con ellas, en el mismo orden, donde los resultados las llaman de otro modo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resample to the reference's grid</source>
            <translation>Remuestrear a la rejilla de la referencia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Results on other grids are warped to the reference's: cubic, or averaged where the reference is coarser. Off: other grids are an error.</source>
            <translation>Los resultados en otras rejillas se llevan a la de la referencia: remuestreo cúbico, o promedio donde la referencia es más gruesa. Desactivado: otras rejillas son un error.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Observation</source>
            <translation>Observación</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The coarser image that the results were made from: their consistency with it is the mean absolute difference after averaging them back. Its extent must be the results' own.</source>
            <translation>La imagen más gruesa de la que salieron los resultados: su consistencia con ella es la diferencia absoluta media tras promediarlos de vuelta a su resolución. Debe tener la misma extensión que los resultados.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Peak of PSNR (reflectance)</source>
            <translation>Pico de la PSNR (reflectancia)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The value that counts as the signal's peak; 1 for reflectance, also for 8-bit images.</source>
            <translation>El valor que cuenta como pico de la señal; 1 para reflectancia, también en imágenes de 8 bits.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Region of the crops</source>
            <translation>Región de los recortes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Part of the reference that the report shows. Empty: where the results differ most.</source>
            <translation>La parte de la referencia que muestra el informe. Vacío: donde los resultados difieren más.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Side of the crops (pixels)</source>
            <translation>Lado de los recortes (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Of the region that is found, in pixels of the reference.</source>
            <translation>De la región que se busca, en píxeles de la referencia.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>No result is given. Choose at least one image to compare.</source>
            <translation>No se da ningún resultado. Elija al menos una imagen para comparar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The peak of PSNR is {value}. Choose a positive number.</source>
            <translation>El pico de la PSNR es {value}. Elija un número positivo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{names} names are given for {count} results. Give one for each, or none.</source>
            <translation>Se dan {names} nombres para {count} resultados. Indique uno para cada uno, o ninguno.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Where the results differ most</source>
            <translation>Donde los resultados difieren más</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The region asked for</source>
            <translation>La región pedida</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Comparison with {name}</source>
            <translation>Comparación con {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>PSNR: peak {peak:g} (reflectance). cPSNR: after the best shift of up to 3 pixels and without the mean difference of each band, as in the PROBA-V challenge; the shift is where the reference lies against the result. SSIM: 7 x 7 windows. Best figures in colour.</source>
            <translation>PSNR: pico {peak:g} (reflectancia). cPSNR: tras el mejor desplazamiento de hasta 3 píxeles y sin la diferencia media de cada banda, como en el reto PROBA-V; el desplazamiento indica dónde está la referencia respecto al resultado. SSIM: ventanas de 7 x 7. Las mejores cifras, en color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{title}: rows {top} to {bottom}, columns {left} to {right}</source>
            <translation>{title}: filas {top} a {bottom}, columnas {left} a {right}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{width} x {height} pixels of {x:.4g} x {y:.4g} m; bands {bands}.</source>
            <translation>{width} x {height} píxeles de {x:.4g} x {y:.4g} m; bandas {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resampled to its grid: {names}.</source>
            <translation>Remuestreados a su rejilla: {names}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Download products</source>
            <translation>Descargar productos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Downloads whole products (or chosen assets) of scenes. Transfers that break off go on where they stopped, also in a later run; every file is checked before it gets its name, and one broken product does not cost the others.</source>
            <translation>Descarga productos enteros (o recursos elegidos) de las escenas. Las transferencias interrumpidas siguen donde se pararon, también en una ejecución posterior; cada archivo se comprueba antes de recibir su nombre, y un producto defectuoso no arrastra a los demás.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>download,product,safe,sentinel,landsat,copernicus,stac,s3,zip</source>
            <translation>descargar,producto,safe,sentinel,landsat,copernicus,stac,s3,zip</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Item file</source>
            <translation>Archivo de ítems</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../ui/actions.py" />
            <source>STAC items (*.json *.geojson)</source>
            <translation>Ítems STAC (*.json *.geojson)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>The scenes, as the search wrote them, or any STAC ItemCollection.</source>
            <translation>Las escenas, tal como las escribió la búsqueda, o cualquier ItemCollection de STAC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Footprints</source>
            <translation>Huellas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Footprints of the search, instead of the item file: all, or the selected ones.</source>
            <translation>Huellas de la búsqueda, en lugar del archivo de ítems: todas, o las seleccionadas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Keys or band names separated by commas (B04, SCL). Empty: the whole product.</source>
            <translation>Claves o nombres de banda separados por comas (B04, SCL). Vacío: el producto entero.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Login</source>
            <translation>Inicio de sesión</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Authentication configuration (Basic or OAuth2) of the Copernicus Data Space account. With two-factor login, the field Realm holds the one-time code, or the authenticator's secret.</source>
            <translation>Configuración de autenticación (Básica u OAuth2) de la cuenta del Copernicus Data Space. Con la verificación en dos pasos, el campo Realm contiene el código de un solo uso o el secreto del autenticador.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>S3 keys</source>
            <translation>Claves S3</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Instead of the login, or for requester-pays buckets: a Basic configuration with the access key as user name and the secret key as password.</source>
            <translation>En lugar del inicio de sesión, o para depósitos en los que paga quien solicita (requester pays): una configuración Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Unpack zip files</source>
            <translation>Descomprimir los archivos zip</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Replace each zip file by what it holds, once it has been checked.</source>
            <translation>Sustituye cada archivo zip por su contenido, una vez comprobado.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Where the products are put. A later run with the same folder goes on there.</source>
            <translation>Donde se guardan los productos. Una ejecución posterior con la misma carpeta continúa ahí.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Products downloaded</source>
            <translation>Productos descargados</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Products that failed</source>
            <translation>Productos fallidos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Paths of the products, one a line</source>
            <translation>Rutas de los productos, una por línea</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No scenes are given. Choose an item file or footprints.</source>
            <translation>No se dan escenas. Elija un archivo de ítems o huellas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Cancelled. The same run goes on from there.</source>
            <translation>Cancelado. La misma ejecución continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>verified</source>
            <translation>verificado</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>no checksum to compare with</source>
            <translation>sin suma de verificación con la que comparar</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No product could be downloaded. {why}</source>
            <translation>No se ha podido descargar ningún producto. {why}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The footprints cannot be read. Choose another layer.</source>
            <translation>Las huellas no se pueden leer. Elija otra capa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Export a time series as animation</source>
            <translation>Exportar una serie temporal como animación</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Writes a series as GIF and MP4: one frame a date, all with the same stretch, the date drawn in. It runs in the engine.</source>
            <translation>Escribe una serie como GIF y MP4: un fotograma por fecha, todos con el mismo realce y con la fecha escrita. Se ejecuta en el motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>animation,film,movie,video,gif,mp4,ffmpeg,time</source>
            <translation>animación,película,vídeo,gif,mp4,ffmpeg,tiempo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, green) or number. Empty: natural colours.</source>
            <translation>Una banda para gris o tres para rojo, verde y azul, por nombre (B04, B03, B02; nir, red, green) o número. Vacío: color natural.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters need its bands. Empty: frames of the bands; a series of an index has its colours anyway.</source>
            <translation>Fotogramas de un índice, como el NDVI, con sus colores y la escala de estos dibujada; los rásteres necesitan sus bandas. Vacío: fotogramas de las bandas; una serie de un índice tiene sus colores de todos modos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Frames per second</source>
            <translation>Fotogramas por segundo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>How fast the dates follow each other.</source>
            <translation>A qué velocidad se suceden las fechas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Width (pixels)</source>
            <translation>Anchura (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Of the frames; the height follows, with square pixels on the ground.</source>
            <translation>De los fotogramas; la altura se deduce, con píxeles cuadrados sobre el terreno.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Stretch (reflectance or index)</source>
            <translation>Realce (reflectancia o índice)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Values shown darkest and brightest, or at the ends of the index's colours, in every frame and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all dates, or the usual values of the index.</source>
            <translation>Los valores que se muestran más oscuro y más claro, o en los extremos de los colores del índice, en todos los fotogramas y bandas (de 0 a 0.3 conviene a la mayoría del terreno). 0, 0: el 2 y el 98 % de los valores de cada banda en todas las fechas, o los valores habituales del índice.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Draw the dates in</source>
            <translation>Dibujar las fechas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>At the lower left of each frame.</source>
            <translation>Abajo a la izquierda de cada fotograma.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>GIF animation (*.gif)</source>
            <translation>Animación GIF (*.gif)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The animation as GIF; it plays everywhere and loops.</source>
            <translation>La animación en GIF; se reproduce en todas partes y en bucle.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>MP4</source>
            <translation>MP4</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>MP4 film (*.mp4)</source>
            <translation>Vídeo MP4 (*.mp4)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The animation as MP4.</source>
            <translation>La animación en MP4.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Bands and a spectral index are given. Give one of them: an index finds its bands.</source>
            <translation>Se dan bandas y un índice espectral. Indique una de las dos cosas: un índice encuentra sus bandas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The stretch runs from {low} to {high}. Give the lower value first.</source>
            <translation>El realce va de {low} a {high}. Indique primero el valor más bajo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Neither a GIF nor an MP4 is asked for. Name one of them.</source>
            <translation>No se pide ni un GIF ni un MP4. Indique uno de los dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>{count} bands are chosen. Choose one for grey, or three for colours.</source>
            <translation>Se han elegido {count} bandas. Elija una para gris o tres para color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Fetch scenes</source>
            <translation>Obtener escenas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Makes a clean series of an area: searches a catalogue (or takes given scenes), reads the area's pixels only, joins the scenes of a day, makes clouds and shadows nodata, and puts all dates on one grid in reflectance.</source>
            <translation>Hace una serie limpia de un área: busca en un catálogo (o toma las escenas dadas), lee solo los píxeles del área, une las escenas de un mismo día, convierte nubes y sombras en nodata, y pone todas las fechas en una misma rejilla, en reflectancia.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>download,stac,cog,mosaic,cloud mask,sentinel,landsat,dem,time series,stack,safe</source>
            <translation>descargar,stac,cog,mosaico,máscara de nubes,sentinel,landsat,dem,mde,serie temporal,pila,stack,safe</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>No area is given. Draw an extent, or choose a polygon layer.</source>
            <translation>No se da ningún área. Dibuje una extensión o elija una capa de polígonos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Reading what the scenes' files hold</source>
            <translation>Leyendo el contenido de los archivos de las escenas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>{count} of the days or scenes could not be fetched; the others are there.</source>
            <translation>No se han podido obtener {count} de los días o escenas; los demás están listos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes are given in several ways ({ways}). Keep one.</source>
            <translation>Las escenas se dan de varias maneras ({ways}). Deje solo una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0.</source>
            <translation>La distancia de muestreo del terreno es {value}. Elija metros por encima de 0.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes {first} to {last}</source>
            <translation>Escenas del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Spectral indices of a time series</source>
            <translation>Índices espectrales de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Calculates spectral indices such as NDVI, NDWI, NDMI, NDSI, EVI, SAVI and NBR for every date, from reflectance and the bands of any sensor, or formulas of your own. Clouds that masks hide stay nodata. The definitions are those of Awesome Spectral Indices.</source>
            <translation>Calcula índices espectrales como NDVI, NDWI, NDMI, NDSI, EVI, SAVI y NBR para cada fecha, a partir de la reflectancia y las bandas de cualquier sensor, o fórmulas propias. Las nubes que ocultan las máscaras quedan como nodata. Las definiciones son las de Awesome Spectral Indices.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>index,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetation,water,snow,burn,soil,band math</source>
            <translation>índice,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetación,agua,nieve,quemado,incendio,suelo,álgebra de bandas,index</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Indices</source>
            <translation>Índices</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>One or more. The rasters need the bands of each, by any name of a known sensor (B04, SR_B4) or a common one (red, nir, swir16).</source>
            <translation>Uno o más. Los rásteres necesitan las bandas de cada uno, con cualquier nombre de un sensor conocido (B04, SR_B4) o uno común (red, nir, swir16).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Beside or in place of these; several with ; between them.</source>
            <translation>Además de estos o en su lugar; si son varias, separadas por ;.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json; with several indices, one folder for each, named after it.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json; con varios índices, una carpeta para cada uno, con su nombre.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>No index is chosen. Choose one or more, such as NDVI, or give a formula.</source>
            <translation>No se ha elegido ningún índice. Elija uno o más, como el NDVI, o indique una fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolate a time series</source>
            <translation>Interpolar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolates a series in time, space and wavelength, each by a method of its own: nearest, linear, cubic or quintic spline, and kriging in time. Clouds and nodata take no part. It runs in the engine (scipy).</source>
            <translation>Interpola una serie en el tiempo, el espacio y la longitud de onda, en cada caso con su propio método: vecino más próximo, lineal, spline cúbico o quíntico, y kriging en el tiempo. Las nubes y el nodata no cuentan. Se ejecuta en el motor (scipy).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>interpolation,spline,cubic,quintic,linear,kriging,wavelength,band,resample,baseline</source>
            <translation>interpolación,spline,cúbica,quíntica,lineal,kriging,longitud de onda,banda,remuestrear,modelo base</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Target dates</source>
            <translation>Fechas objetivo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>A step (P7D), a period with a step (2021-05-01/2021-07-01/P7D), dates, 'inputs' for every input date, or a factor: 'between:1' puts one frame between each pair of dates, 'between:3' three.</source>
            <translation>Un paso (P7D), un periodo con un paso (2021-05-01/2021-07-01/P7D), fechas, 'inputs' para todas las fechas de entrada, o un factor: 'between:1' pone una imagen entre cada dos fechas, 'between:3' pone tres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In time</source>
            <translation>En el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Through each pixel's clear dates. Splines overshoot where dates are far apart; kriging has the least error in most series.</source>
            <translation>A través de las fechas despejadas de cada píxel. Los splines se desbordan donde las fechas distan mucho; el kriging tiene el menor error en la mayoría de las series.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In space</source>
            <translation>En el espacio</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Between the centres of the pixels.</source>
            <translation>Entre los centros de los píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Wavelengths (micrometres)</source>
            <translation>Longitudes de onda (micrómetros)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make, by centre wavelength (0.52, 0.60), or a factor: 'between:1' puts one band between each pair of neighbours. Empty: the input's bands.</source>
            <translation>Bandas que se hacen, por longitud de onda central (0.52, 0.60), o un factor: 'between:1' pone una banda entre cada dos vecinas. Vacío: las bandas de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In wavelength</source>
            <translation>En la longitud de onda</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Between bands whose wavelength is known, by name or metadata.</source>
            <translation>Entre bandas cuya longitud de onda se conoce, por su nombre o sus metadatos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make: {bands}.</source>
            <translation>Bandas que se hacen: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolated series</source>
            <translation>Serie interpolada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Linear</source>
            <translation>Lineal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Nearest</source>
            <translation>Vecino más próximo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Cubic spline</source>
            <translation>Spline cúbico</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Quintic spline</source>
            <translation>Spline quíntico</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Kriging</source>
            <translation>Kriging</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>'{text}' is no list of wavelengths in micrometres, such as 0.52, 0.60 (green is about 0.56), and no factor such as between:1.</source>
            <translation>'{text}' no es una lista de longitudes de onda en micrómetros, como 0.52, 0.60 (el verde está hacia 0.56), ni un factor como between:1.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>{count} of {total} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>Se conoce la longitud de onda de {count} de las {total} bandas, y hacen falta dos para hacer bandas intermedias. Nombre las bandas como el sensor (B02, B03, ...) o deje vacías las longitudes de onda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Register a time series</source>
            <translation>Corregistrar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Estimates the shifts between the dates, or from a reference image, to a fraction of a pixel, and writes the dates resampled so that they coincide. Clouds and nodata take no part; changes of the season do not disturb it. A date that cannot be registered stays where it is.</source>
            <translation>Estima los desplazamientos entre las fechas, o respecto a una imagen de referencia, con precisión de una fracción de píxel, y escribe las fechas remuestreadas para que coincidan. Las nubes y el nodata no cuentan; los cambios de estación no lo alteran. Una fecha que no se puede corregistrar se queda donde está.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>registration,coregistration,align,shift,subpixel,offset,georeference,time series</source>
            <translation>corregistro,registro,alinear,desplazamiento,subpíxel,desfase,georreferencia,serie temporal,coregistration</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Reference image</source>
            <translation>Imagen de referencia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>A raster to register the dates to: one of them, or another image of the place, finer or on another grid. Empty: the median of the dates, so that the series stays in place on average.</source>
            <translation>Un ráster con el que corregistrar las fechas: una de ellas, u otra imagen del lugar, más fina o en otra rejilla. Vacío: la mediana de las fechas, de modo que la serie se queda en promedio en su sitio.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Write the registered images</source>
            <translation>Escribir las imágenes corregistradas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Off: only the table is made.</source>
            <translation>Desactivado: solo se hace la tabla.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Shifts</source>
            <translation>Desplazamientos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>A table with a row for each date: how far it lies off the reference, to the right and down in pixels, to the right and up in metres; the quality (its correlation with the other dates; 0: not registered), the standard error in pixels, and the number of windows that carried the estimate.</source>
            <translation>Una tabla con una fila por fecha: cuánto se aparta de la referencia, a la derecha y hacia abajo en píxeles, a la derecha y hacia arriba en metros; la calidad (su correlación con las demás fechas; 0: no corregistrada), el error estándar en píxeles y el número de ventanas en que se basa la estimación.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Neither the registered images nor the table are asked for. Ask for one of them.</source>
            <translation>No se piden ni las imágenes corregistradas ni la tabla. Pida alguna de las dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Registered series</source>
            <translation>Serie corregistrada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Screen a time series for missed clouds</source>
            <translation>Cribar nubes no detectadas en una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides: each date is compared with those before and after it. Writes for every date a raster of weights from 0 (rejected) to 1 (believed), and a table of the dates. A change that stays, such as a harvest, is kept.</source>
            <translation>Encuentra nubes, bruma, sombras y nieve pasajera que ninguna máscara oculta: cada fecha se compara con las anteriores y las posteriores. Escribe para cada fecha un ráster de pesos de 0 (rechazado) a 1 (fiable), y una tabla de las fechas. Un cambio que permanece, como una cosecha, se conserva.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>cloud,shadow,haze,snow,outlier,mask,quality,screen,weight,time series</source>
            <translation>nube,sombra,bruma,nieve,valor atípico,máscara,calidad,cribado,peso,serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Screened dates</source>
            <translation>Fechas cribadas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>A table with a row for each date: the shares of its pixels that are clear by the masks, masked, rejected by the screen, and used; the cloud cover of the whole scene where it is known, and 1 where that disagrees with what is hidden here.</source>
            <translation>Una tabla con una fila por fecha: las partes de sus píxeles que están despejadas según las máscaras, enmascaradas, rechazadas por el cribado y usadas; la cobertura de nubes de la escena entera, donde se conoce, y 1 donde no concuerda con lo que aquí se oculta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Gets one raster of weights a date, stored in percent; nodata where masks or nodata hide the date.</source>
            <translation>Recibe un ráster de pesos por fecha, guardados en tanto por ciento; nodata donde las máscaras o el nodata ocultan la fecha.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Weights of the dates</source>
            <translation>Pesos de las fechas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../ui/scene_search.py" />
            <source>Search scenes</source>
            <translation>Buscar escenas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Asks a catalogue which scenes there are of an area and a period. The footprints carry every property; the item file is what fetching and downloading take. No account is needed.</source>
            <translation>Pregunta a un catálogo qué escenas hay de un área y un periodo. Las huellas llevan todas las propiedades; el archivo de ítems es lo que toman la obtención y la descarga. No hace falta ninguna cuenta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>stac,catalog,catalogue,sentinel,landsat,dem,copernicus,earth search,planetary computer,odata</source>
            <translation>stac,catálogo,catalog,sentinel,landsat,dem,mde,copernicus,earth search,planetary computer,odata</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Outlines of the scenes in EPSG:4326, with id, time, cloud cover, thumbnail and properties.</source>
            <translation>Contornos de las escenas en EPSG:4326, con id, hora, cobertura de nubes, miniatura y propiedades.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The scenes as a STAC ItemCollection.</source>
            <translation>Las escenas como ItemCollection de STAC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../ui/results_view.py" />
            <source>Scenes found</source>
            <translation>Escenas encontradas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Provider that answered</source>
            <translation>Proveedor que ha respondido</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The footprint of {name} cannot be written. Choose another format.</source>
            <translation>La huella de {name} no se puede escribir. Elija otro formato.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Nothing was found. Widen the period, area or cloud cover, or ask another provider.</source>
            <translation>No se ha encontrado nada. Amplíe el periodo, el área o la cobertura de nubes, o pregunte a otro proveedor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>{count} scenes from {title}.</source>
            <translation>{count} escenas de {title}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Super-resolve a time series</source>
            <translation>Superresolución de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Makes a regular, cloud-free and finer series out of dated rasters: an image at every target date, with the inputs' bands, reflectance, nodata, CRS and extent. Pixels that are clear on no date stay nodata.</source>
            <translation>Hace una serie regular, sin nubes y más fina a partir de rásteres con fecha: una imagen en cada fecha objetivo, con las bandas, la reflectancia, el nodata, el SRC y la extensión de las entradas. Los píxeles que no están despejados en ninguna fecha quedan como nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>time series,interpolation,gap filling,cloud,resolution,sharpen,upsample,temporal,liif,kriging</source>
            <translation>serie temporal,interpolación,relleno de huecos,nube,resolución,superresolución,nitidez,sobremuestreo,temporal,liif,kriging</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Opening the images</source>
            <translation>Abriendo las imágenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The model is a network from a file, but no file is given. Choose a checkpoint file.</source>
            <translation>El modelo es una red desde un archivo, pero no se da ningún archivo. Elija un archivo de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline gives no uncertainty. Do not ask for it, or choose another model.</source>
            <translation>El modelo base no da la incertidumbre. No la pida, o elija otro modelo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline makes no detail that dates could support. Do not ask for the support, or choose another model.</source>
            <translation>El modelo base no crea detalle que las fechas pudieran respaldar. No pida el respaldo, o elija otro modelo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Days to the nearest clear observation</source>
            <translation>Días hasta la observación despejada más próxima</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Clear observations</source>
            <translation>Observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Where values come from</source>
            <translation>De dónde vienen los valores</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Uncertainty</source>
            <translation>Incertidumbre</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Support of the detail</source>
            <translation>Respaldo del detalle</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Super-resolved {gsd} m, {first} to {last}</source>
            <translation>Superresolución {gsd} m, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Computing {count} dates from {first} to {last} with {model}: {width} x {height} pixels of {x:.4g} x {y:.4g} m each.</source>
            <translation>Calculando {count} fechas del {first} al {last} con {model}: {width} x {height} píxeles de {x:.4g} x {y:.4g} m cada una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Choose dates for a target date</source>
            <translation>Elegir fechas para una fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Chooses the dates whose weighted time (the first date plus half of every gap: equation 4 of the Temporal LIIF work) comes nearest to a target date. Among equally near choices the clearest dates are taken, then those spaced most evenly. For one series, or for every series in a folder, with the table of differences and their average.</source>
            <translation>Elige las fechas cuyo tiempo ponderado (la primera fecha más la mitad de cada intervalo: ecuación 4 del trabajo de Temporal LIIF) más se acerca a una fecha objetivo. Entre elecciones igual de próximas se toman las fechas más despejadas y, después, las más uniformemente espaciadas. Para una serie o para cada serie de una carpeta, con la tabla de diferencias y su media.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>subset,dates,equation 4,selection,temporal,difference</source>
            <translation>subconjunto,fechas,ecuación 4,selección,temporal,diferencia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Folder of series</source>
            <translation>Carpeta de series</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Instead of a series or rasters: each subfolder with dated rasters is a series of its own (masks and files without a date are passed over).</source>
            <translation>En lugar de una serie o de rásteres: cada subcarpeta con rásteres con fecha es una serie propia (las máscaras y los archivos sin fecha se pasan por alto).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Target date</source>
            <translation>Fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>The date to come near to, such as that of a high-resolution image (2021-05-01).</source>
            <translation>La fecha a la que acercarse, por ejemplo la de una imagen de alta resolución (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Target date of each series</source>
            <translation>Fecha objetivo de cada serie</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Tables (*.csv *.json);;All files (*)</source>
            <translation>Tablas (*.csv *.json);;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>For a folder: a CSV of lines 'name of the subfolder,date', or a JSON of names and dates. Without it, 'hr_date' in the info.json of a subfolder counts, else the target date.</source>
            <translation>Para una carpeta: un CSV con líneas 'nombre de la subcarpeta,fecha', o un JSON de nombres y fechas. Sin él cuenta 'hr_date' en el info.json de la subcarpeta y, si no, la fecha objetivo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dates to choose</source>
            <translation>Fechas que se eligen</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>How many dates are chosen; the published work takes 5.</source>
            <translation>Cuántas fechas se eligen; el trabajo publicado toma 5.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Prefer clear dates</source>
            <translation>Preferir las fechas despejadas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Reads the rasters to measure their clear share. Off: choices that are equally near are ranked by even spacing alone.</source>
            <translation>Lee los rásteres para medir su parte despejada. Desactivado: las elecciones igual de próximas se ordenan solo por el espaciado uniforme.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/inputs.py" />
            <source>Dates of the inputs</source>
            <translation>Fechas de las entradas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Chosen dates</source>
            <translation>Fechas elegidas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A table with a row for each chosen date: its series, name, date, file and clear share.</source>
            <translation>Una tabla con una fila por fecha elegida: su serie, nombre, fecha, archivo y parte despejada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>The same as JSON, with the differences and their average.</source>
            <translation>Lo mismo en JSON, con las diferencias y su media.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Rasters of the chosen dates</source>
            <translation>Rásteres de las fechas elegidas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Files of the chosen dates, of one series</source>
            <translation>Archivos de las fechas elegidas, de una serie</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Date that the choice stands for</source>
            <translation>Fecha a la que equivale la elección</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Days from the target</source>
            <translation>Días hasta la fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean of the differences in days</source>
            <translation>Media de las diferencias en días</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Give either a series or dated rasters, or a folder of series.</source>
            <translation>Indique una serie o rásteres con fecha, o bien una carpeta de series.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>No target date is given. Write one, such as 2021-05-01.</source>
            <translation>No se da ninguna fecha objetivo. Escriba una, por ejemplo 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>There is no folder {path}. Choose another.</source>
            <translation>No existe la carpeta {path}. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Cancelled before anything was chosen.</source>
            <translation>Cancelado antes de elegir nada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean difference over {count} series: {mean:.2f} days.</source>
            <translation>Diferencia media en {count} series: {mean:.2f} días.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>{dates} -&gt; {value}, {days:.1f} days from {target}</source>
            <translation>{dates} -&gt; {value}, a {days:.1f} días del {target}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Train a network</source>
            <translation>Entrenar una red</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Trains a network on series of your own, or tunes one to your region: Temporal LIIF 3 hides dates and learns to predict them, the published networks learn from finer images. Some areas are kept back to measure whether it helped. It runs in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Entrena una red con series propias, o adapta una a su región: Temporal LIIF 3 oculta fechas y aprende a predecirlas; las redes publicadas aprenden de imágenes más finas. Algunas zonas se reservan para medir si ha servido. Se ejecuta en el motor (Configuración &gt; Opciones &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>train,fine-tune,learn,network,weights,deep learning,liif,super-resolution</source>
            <translation>entrenar,ajuste fino,aprender,red,pesos,aprendizaje profundo,liif,superresolución,fine-tune,deep learning</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No folder of training areas is given. Choose one.</source>
            <translation>No se da ninguna carpeta de zonas de entrenamiento. Elija una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>The plugin has no weights of '{name}' to tune. Choose a file of weights, or the start 'new'.</source>
            <translation>El complemento no tiene pesos de '{name}' que adaptar. Elija un archivo de pesos, o el inicio 'new'.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No cloud masks are used: clouds of the areas are learned from too, unless they are nodata.</source>
            <translation>No se usan máscaras de nubes: se aprende también de las nubes de las zonas, salvo que sean nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Reading {name}</source>
            <translation>Leyendo {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>{name} is left out: it has fewer than {dates} dates on which half of it is clear.</source>
            <translation>Se deja fuera {name}: tiene menos de {dates} fechas en las que la mitad esté despejada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No area of {folder} has {dates} dates on which half of it is clear. Add clearer dates, or other areas.</source>
            <translation>Ninguna zona de {folder} tiene {dates} fechas en las que la mitad esté despejada. Añada fechas más despejadas, u otras zonas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Weights are not written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Los pesos no se escriben como {path}. Elija un nombre que termine en {endings}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Cancelled. Nothing was written.</source>
            <translation>Cancelado. No se ha escrito nada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Stopped. What was learned is kept in {folder}; the same run with '{choice}' goes on.</source>
            <translation>Detenido. Lo aprendido se guarda en {folder}; la misma ejecución con '{choice}' continúa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Go on with a training that was stopped</source>
            <translation>Continuar un entrenamiento detenido</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Upsample one image</source>
            <translation>Sobremuestrear una imagen</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Makes one image finer: bicubic or Lanczos in QGIS itself, LIIF or a Real-ESRGAN / ESRGAN network from a file in the engine. Any type and bands; extent, CRS, scale and nodata are kept, and tiles leave no seams. ESRGAN invents detail: look at it, do not measure in it.</source>
            <translation>Hace más fina una imagen: bicúbico o Lanczos en el propio QGIS, LIIF o una red Real-ESRGAN / ESRGAN desde un archivo en el motor. Cualquier tipo y bandas; se conservan extensión, SRC, escala y nodata, y las teselas no dejan costuras. ESRGAN inventa detalle: mírelo, pero no mida en él.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>super-resolution,upscale,resample,bicubic,lanczos,liif,esrgan,real-esrgan,rrdbnet,sharpen</source>
            <translation>superresolución,super-resolution,ampliar,remuestrear,bicúbico,lanczos,liif,esrgan,real-esrgan,rrdbnet,nitidez</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>A raster layer or file.</source>
            <translation>Una capa ráster o un archivo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Bands to keep, by name (B04; red, nir) or number. Empty: all. LIIF takes three.</source>
            <translation>Bandas que se conservan, por nombre (B04; red, nir) o número. Vacío: todas. LIIF toma tres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Bicubic</source>
            <translation>Bicúbico</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Lanczos</source>
            <translation>Lanczos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>LIIF (network from a file)</source>
            <translation>LIIF (red desde un archivo)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>ESRGAN (network from a file)</source>
            <translation>ESRGAN (red desde un archivo)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Bicubic is smooth, Lanczos sharper; both need no installation. LIIF and ESRGAN run a network from a file, in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Bicúbico es suave, Lanczos más nítido; ninguno necesita instalación. LIIF y ESRGAN ejecutan una red desde un archivo, en el motor (Configuración &gt; Opciones &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Scale</source>
            <translation>Escala</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on (2 if empty). An ESRGAN network has a scale of its own, which is taken if this is empty.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado; cualquier número a partir de 1 (2 si está vacío). Una red ESRGAN tiene su propia escala, que se toma si esto está vacío.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Checkpoint file</source>
            <translation>Archivo de checkpoint</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>For LIIF a default LIIF network, for ESRGAN an RRDBNet (RealESRGAN_x2plus, _x4plus and their kind). The file is read as data; nothing in it is run.</source>
            <translation>Para LIIF, una red LIIF predeterminada; para ESRGAN, una RRDBNet (RealESRGAN_x2plus, _x4plus y similares). El archivo se lee como datos; no se ejecuta nada de lo que contiene.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reflectance range of the network</source>
            <translation>Rango de reflectancia de la red</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Reflectances that a network sees as darkest and brightest; brighter ones pass too. 0, 0: from 0 to the 99.5 % of a sample of the image for ESRGAN, 0 to 1 for LIIF.</source>
            <translation>Las reflectancias que una red ve como más oscura y más clara; las más claras también pasan. 0, 0: de 0 al 99.5 % de una muestra de la imagen para ESRGAN, de 0 a 1 para LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Finer image</source>
            <translation>Imagen más fina</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>A cloud-optimised GeoTIFF of the input's extent.</source>
            <translation>Un GeoTIFF optimizado para la nube con la extensión de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The reflectance range runs from {low} to {high}. Give the lower value first.</source>
            <translation>El rango de reflectancia va de {low} a {high}. Indique primero el valor más bajo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The method is '{method}', but no file is given. Choose a checkpoint file.</source>
            <translation>El método es '{method}', pero no se da ningún archivo. Elija un archivo de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The network sees reflectance {low:.4g} to {high:.4g} as 0 to 1.</source>
            <translation>La red ve las reflectancias de {low:.4g} a {high:.4g} como valores de 0 a 1.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>'{word}' is given without the name of an input, others with one. Give all dates by name, or all in the order of the inputs.</source>
            <translation>'{word}' se ha dado sin el nombre de una entrada, y otras con él. Dé todas las fechas por nombre, o todas en el orden de las entradas.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', a name of {count} inputs: {inputs}. Give more of the path.</source>
            <translation>Se ha dado una fecha para '{name}', que es el nombre de {count} entradas: {inputs}. Indique más parte de la ruta.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', but no input has this name. The inputs are: {inputs}.</source>
            <translation>Se da una fecha para '{name}', pero ninguna entrada tiene este nombre. Las entradas son: {inputs}.</translation>
        </message>
        <message>
            <location filename="../provider/connection_widget.py" />
            <source>Name, or https://…</source>
            <translation>Nombre o https://…</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection has no name. Give it one.</source>
            <translation>La conexión no tiene nombre. Indique uno.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{name}' means something else already. Choose another name.</source>
            <translation>'{name}' ya significa otra cosa. Elija otro nombre.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>There is a connection '{name}' already. Choose another name.</source>
            <translation>Ya hay una conexión '{name}'. Elija otro nombre.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds a user name, a password or a key. Leave it out; it belongs in an authentication configuration.</source>
            <translation>La dirección contiene un nombre de usuario, una contraseña o una clave. Quítela; su lugar es una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{url}' is not the address of a STAC API. Give one like https://stac.example.org/v1.</source>
            <translation>'{url}' no es la dirección de una API STAC. Indique una como https://stac.example.org/v1.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds more than the API's own ('?'). Leave it out; a key belongs in an authentication configuration.</source>
            <translation>La dirección contiene más que la propia de la API ('?'). Quite lo que sobra; una clave va en una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has this address already. Edit that one.</source>
            <translation>La conexión '{name}' ya tiene esta dirección. Edite esa.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>A login is sent over https alone. Give an address that begins with https://.</source>
            <translation>Un inicio de sesión solo se envía por https. Indique una dirección que empiece por https://.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has a login, which is sent over https alone. Change its address.</source>
            <translation>La conexión '{name}' tiene un inicio de sesión, que solo se envía por https. Cambie su dirección.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' has no user name or no password. Fill them in.</source>
            <translation>A la configuración de autenticación '{name}' le falta el nombre de usuario o la contraseña. Rellénelos.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' is of type {method}. Choose one of type Basic (user name and password) or OAuth2.</source>
            <translation>La configuración de autenticación '{name}' es de tipo {method}. Elija una de tipo Básica (nombre de usuario y contraseña) u OAuth2.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' holds no S3 keys. Make one of type Basic with the access key as user name and the secret key as password.</source>
            <translation>La configuración de autenticación '{name}' no contiene claves S3. Cree una de tipo Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{id}' cannot be read. Unlock QGIS's authentication database with its master password, or choose another configuration.</source>
            <translation>La configuración de autenticación '{id}' no se puede leer. Desbloquee la base de datos de autenticación de QGIS con su contraseña maestra, o elija otra configuración.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' (type {method}) gives no HTTP header to log in with. Choose one of type Basic, API Header or OAuth2, and test it in QGIS's options.</source>
            <translation>La configuración de autenticación '{name}' (tipo {method}) no da ninguna cabecera HTTP con la que iniciar sesión. Elija una de tipo Básica, API Header u OAuth2, y pruébela en las opciones de QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The OAuth2 configuration '{name}' gave no token. Test it in QGIS's options.</source>
            <translation>La configuración OAuth2 '{name}' no ha dado ningún token. Pruébela en las opciones de QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/definitions.py" />
            <source>'{word}' is not a choice of '{title}' ({name}). Give a list of these: {options}; for none of them, an empty list, or '{none}' on a command line.</source>
            <translation>'{word}' no es una opción de '{title}' ({name}). Indique una lista de estas: {options}; para ninguna de ellas, una lista vacía, o '{none}' en la línea de órdenes.</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>from clear observations</source>
            <translation>de observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>the best of the rejected observations</source>
            <translation>la mejor de las observaciones rechazadas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: never clear</source>
            <translation>sin valor: nunca despejado</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: not made by the model</source>
            <translation>sin valor: no lo calcula el modelo</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>0: the model</source>
            <translation>0: el modelo</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>1: the dates</source>
            <translation>1: las fechas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>reflectance (one standard deviation)</source>
            <translation>reflectancia (una desviación estándar)</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>clear dates</source>
            <translation>fechas despejadas</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons are invalid (the first: {why}). They were repaired; {lost} have no area and were left out.</source>
            <translation>{count} de {total} polígonos no son válidos (el primero: {why}). Se han reparado; {lost} no tienen superficie y se han omitido.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>no reason given</source>
            <translation>sin motivo indicado</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>It is not known how the coordinate reference systems of the polygons ({polygons}) and of the rasters ({rasters}) lie to each other: the coordinates are taken as they are.</source>
            <translation>No se sabe qué relación hay entre los sistemas de referencia de coordenadas de los polígonos ({polygons}) y de los rásteres ({rasters}): las coordenadas se toman como están.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>No polygon can be expressed in the coordinate reference system of the rasters ({rasters}). Check the CRS of the polygons ({polygons}), or choose polygons nearer to the rasters.</source>
            <translation>Ningún polígono se puede expresar en el sistema de referencia de coordenadas de los rásteres ({rasters}). Compruebe el SRC de los polígonos ({polygons}), o elija polígonos más cercanos a los rásteres.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons cannot be expressed in the coordinate reference system of the rasters, and were left out.</source>
            <translation>{count} de {total} polígonos no se pueden expresar en el sistema de referencia de coordenadas de los rásteres, y se han omitido.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/index_box.py" />
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>This layer has no fields id and item_file: choose footprints that the scene search has made.</source>
            <translation>Esta capa no tiene los campos id e item_file: elija huellas hechas por la búsqueda de escenas.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>The item file {path} has no scene {name} (any more). Search again.</source>
            <translation>El archivo de ítems {path} no tiene (o ya no tiene) la escena {name}. Busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>No footprint is given or selected. Select at least one.</source>
            <translation>No se da ni se selecciona ninguna huella. Seleccione al menos una.</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Formula of Bands</source>
            <translation>Fórmula de bandas</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>&amp;Formula</source>
            <translation>&amp;Fórmula</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Bands</source>
            <translation>&amp;Bandas</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>or blue, green, red, nir, swir16, swir22</source>
            <translation>o blue, green, red, nir, swir16, swir22</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Give the formula a name of its own.</source>
            <translation>Dé a la fórmula un nombre propio.</translation>
        </message>
        <message>
            <location filename="../provider/formula_widget.py" />
            <source>Write a formula and keep it by a name</source>
            <translation>Escribir una fórmula y guardarla con un nombre</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Get</source>
            <translation>Obtención</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Prepare</source>
            <translation>Preparación</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <location filename="../provider/rasters.py" />
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/series_options.py" />
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Assess</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Open the manual's page on this panel in the browser</source>
            <translation>Abrir en el navegador la página del manual sobre este panel</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all.</source>
            <translation>Bandas que se conservan, por nombre (B04 o B4; red, nir, swir16) o número. Vacío: todas.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Part of the inputs to work on, widened to whole pixels. Empty: all.</source>
            <translation>La parte de las entradas en la que se trabaja, ampliada a píxeles enteros. Vacío: todo.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or the raster layers or files of at least two dates.</source>
            <translation>No se da ningún ráster. Elija una serie, o las capas ráster o los archivos de al menos dos fechas.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or dated raster layers or files.</source>
            <translation>No se da ningún ráster. Elija una serie, o capas ráster o archivos con fecha.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Overwrite existing files</source>
            <translation>Sobrescribir los archivos existentes</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Replace the dates of an earlier run in the output folder.</source>
            <translation>Sustituye las fechas de una ejecución anterior en la carpeta de salida.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Open the series after running</source>
            <translation>Abrir la serie al terminar</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Loads the dates as a group, ready for the Temporal Controller.</source>
            <translation>Carga las fechas como un grupo, listo para el Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Output folder</source>
            <translation>Carpeta de salida</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Images, one a date</source>
            <translation>Imágenes, una por fecha</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Image of the first date</source>
            <translation>Imagen de la primera fecha</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Description of the series (stack.json)</source>
            <translation>Descripción de la serie (stack.json)</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Number of dates</source>
            <translation>Número de fechas</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Where the rasters' own dates are missing or wrong; these count first. One for each input in its order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name (summer.tif=2021-07-01). One for each band makes each band a date.</source>
            <translation>Donde las fechas propias de los rásteres faltan o son erróneas; estas cuentan primero. Una por entrada en su orden, separadas por comas (2021-05-01, , 2021-05-11: vale la fecha propia de la segunda), o por nombre (summer.tif=2021-07-01). Una por banda hace de cada banda una fecha.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Nodata rule</source>
            <translation>Regla de nodata</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Depending on the rasters (automatic)</source>
            <translation>Según los rásteres (automático)</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Any band</source>
            <translation>Cualquier banda</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>All bands</source>
            <translation>Todas las bandas</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>For pixels that have the nodata value in some of their bands. Any: one band is enough, as a spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, else any; the log says what it costs.</source>
            <translation>Para los píxeles que tienen el valor nodata en algunas de sus bandas. Cualquiera: basta una banda, pues un espectro las necesita todas. Todas: solo donde lo tienen todas las bandas, de modo que un color con una banda a 0 o 255 siga siendo un color. Según los rásteres: todas para imágenes de 8 bits en rojo, verde y azul; si no, cualquiera; el registro dice lo que cuesta.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Red, green and blue are not found among the bands {bands}. Name three bands, in this order.</source>
            <translation>El rojo, el verde y el azul no se encuentran entre las bandas {bands}. Indique tres bandas, en este orden.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Input grid: {width} x {height} pixels of {x:.4g} x {y:.4g} m. Bands: {bands}.</source>
            <translation>Rejilla de entrada: {width} x {height} píxeles de {x:.4g} x {y:.4g} m. Bandas: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>The rasters declare no coordinate reference system, so the output has none either.</source>
            <translation>Los rásteres no declaran ningún sistema de referencia de coordenadas, así que la salida tampoco lo tiene.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>No scene was found. Widen the period, the area or the cloud cover.</source>
            <translation>No se ha encontrado ninguna escena. Amplíe el periodo, el área o la cobertura de nubes.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>Left out: {why}</source>
            <translation>Descartado: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>The baseline computes, as the engine cannot be used: {why}</source>
            <translation>Calcula el modelo base, porque el motor no se puede usar: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>Model: {name}.</source>
            <translation>Modelo: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>{name}: no target date is known, so it is left out. Give one for it.</source>
            <translation>{name}: no se conoce ninguna fecha objetivo, así que se descarta. Indique una.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>No subfolder of {folder} holds dated rasters with a target date. Choose another folder, or give a target date.</source>
            <translation>Ninguna subcarpeta de {folder} contiene rásteres con fecha y con una fecha objetivo. Elija otra carpeta o indique una fecha objetivo.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>The target dates cannot be read from {path} ({why}). Write lines 'name,date', or a JSON of names and dates.</source>
            <translation>Las fechas objetivo no se pueden leer de {path} ({why}). Escriba líneas 'nombre,fecha', o un JSON de nombres y fechas.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>Not a raster that can be opened: {names}. Check that the file is there and whole, or remove it from the input.</source>
            <translation>No son rásteres que se puedan abrir: {names}. Compruebe que el archivo existe y está entero, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} comes from the provider '{provider}', whose pixels cannot be read. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} viene del proveedor '{provider}', cuyos píxeles no se pueden leer. Guárdela antes como GeoTIFF (Exportar &gt; Guardar como…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} needs a login of QGIS's, which GDAL does not get here. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} necesita un inicio de sesión de QGIS que GDAL no recibe aquí. Guárdela antes como GeoTIFF (Exportar &gt; Guardar como…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds no raster ({suffixes}). Choose another.</source>
            <translation>La carpeta {folder} no contiene ningún ráster ({suffixes}). Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks to use</source>
            <translation>Máscaras que se usan</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Given or found</source>
            <translation>Dadas o encontradas</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Given masks only</source>
            <translation>Solo las máscaras dadas</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'Given or found' takes the given masks, and for other dates those that it finds: a file beside a raster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) or in its SAFE folder, or a band called SCL, QA_PIXEL, Fmask, CLM or the like. The log says what each date was masked by.</source>
            <translation>«Dadas o encontradas» toma las máscaras dadas y, para las demás fechas, las que encuentra: un archivo junto al ráster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) o en su carpeta SAFE, o una banda llamada SCL, QA_PIXEL, Fmask, CLM o similar. El registro dice con qué se ha enmascarado cada fecha.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks</source>
            <translation>Máscaras de nubes</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Mask layers or files, or a folder with them, on any grid. Each belongs to the raster of its date, which is known in the same ways as a raster's, or to the raster that it is named after. Empty: masks are looked for.</source>
            <translation>Capas o archivos de máscaras, o una carpeta con ellos, en cualquier rejilla. Cada una pertenece al ráster de su fecha, que se conoce igual que la de un ráster, o al ráster cuyo nombre lleva. Vacío: se buscan máscaras.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Mask band</source>
            <translation>Banda de la máscara</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Name or number of the band that is the mask, in the given masks, or without these in the rasters. Empty: by the names of the bands.</source>
            <translation>Nombre o número de la banda que es la máscara, en las máscaras dadas o, si no hay, en los rásteres. Vacío: según los nombres de las bandas.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Masked classes</source>
            <translation>Clases enmascaradas</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masked values</source>
            <translation>Valores enmascarados</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>For masks of your own: the values whose pixels are hidden (1), or ranges of them (8-10, 3), in place of the classes. Empty: by the kind of the mask; in a mask of 0 and 1, 1 hides.</source>
            <translation>Para máscaras propias: los valores cuyos píxeles se ocultan (1), o intervalos de ellos (8-10, 3), en lugar de las clases. Vacío: según el tipo de máscara; en una máscara de 0 y 1, el 1 oculta.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Grow masks by (metres)</source>
            <translation>Ampliar las máscaras (metros)</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Clouds, shadows and cirrus of a mask grow by this distance, as masks draw them too small. Empty: two pixels of the raster, and at least one of the mask (20 m for Sentinel-2). 0: not at all.</source>
            <translation>Las nubes, sombras y cirros de una máscara se amplían esta distancia, pues las máscaras los dibujan demasiado pequeños. Vacío: dos píxeles del ráster, y al menos uno de la máscara (20 m en Sentinel-2). 0: nada.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Clouds</source>
            <translation>Nubes</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Rims of clouds</source>
            <translation>Bordes de nubes</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud shadows</source>
            <translation>Sombras de nubes</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cirrus</source>
            <translation>Cirros</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Snow</source>
            <translation>Nieve</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Defective pixels</source>
            <translation>Píxeles defectuosos</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Dark pixels</source>
            <translation>Píxeles oscuros</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Unclassified pixels</source>
            <translation>Píxeles sin clasificar</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Water</source>
            <translation>Agua</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a class are hidden in any case. None chosen: these alone.</source>
            <translation>Clases de una máscara cuyos píxeles pasan a nodata. Nubes: SCL 8 y 9, los bits de nubes de Landsat, HLS y MODIS, 1 en una máscara simple. Bordes de nubes: los que ya ha ampliado el autor de la máscara (Landsat, HLS, MODIS). Sombras de nubes: SCL 3. Cirros: SCL 10, la bruma de Planet. Nieve: SCL 11; quítela donde interese la nieve. Píxeles defectuosos, oscuros y sin clasificar, agua: SCL 1, 2, 7, 6. Los píxeles sin clase se ocultan en todo caso. Ninguna elegida: solo estos.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date, and 'Screen for missed clouds' is off: clouds that are not nodata already are taken for ground. Give cloud masks, or switch the screen on.</source>
            <translation>Ninguna máscara oculta nubes en ninguna fecha, y «Cribar nubes no detectadas» está desactivado: las nubes que no sean ya nodata se toman por terreno. Dé máscaras de nubes, o active el cribado.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date: clouds that are not nodata already are taken for ground. Give cloud masks (MASKS), or put them beside the rasters (x.tif and x_mask.tif).</source>
            <translation>Ninguna máscara oculta nubes en ninguna fecha: las nubes que no sean ya nodata se toman por terreno. Dé máscaras de nubes (MASKS), o póngalas junto a los rásteres (x.tif y x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks are given, but 'Masks to use' is 'None'. Leave them out, or choose another.</source>
            <translation>Se dan máscaras de nubes, pero «Máscaras que se usan» es «Ninguna». No las dé, o elija otra opción.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks cannot grow by {value} m. Choose 0 to {most} m, or leave it empty for two pixels.</source>
            <translation>Las máscaras no se pueden ampliar {value} m. Elija de 0 a {most} m, o déjelo vacío para dos píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'{word}' among the masked values is not a number. Write values or ranges: 3, 8-10.</source>
            <translation>'{word}', entre los valores enmascarados, no es un número. Escriba valores o intervalos: 3, 8-10.</translation>
        </message>
        <message>
            <location filename="../provider/network.py" />
            <source>QGIS's certificate authorities cannot be written to {folder} ({why}): those of the system count. Make the profile's folder writable.</source>
            <translation>Las autoridades de certificación de QGIS no se pueden escribir en {folder} ({why}): cuentan las del sistema. Permita escribir en la carpeta del perfil.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <source>{path} is an input of this run. Choose another name for the output.</source>
            <translation>{path} es una entrada de esta ejecución. Elija otro nombre para la salida.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <source>There is no folder {path}. Make it, or choose another.</source>
            <translation>No existe la carpeta {path}. Créela o elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado; cualquier número a partir de 1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Ground sampling distance (metres)</source>
            <translation>Distancia de muestreo del terreno (metros)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Size of an output pixel, instead of the scale; rounded so that the extent is kept.</source>
            <translation>Tamaño de un píxel de salida, en lugar de la escala; se redondea para conservar la extensión.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0, or leave it empty.</source>
            <translation>La distancia de muestreo del terreno es {value}. Elija metros por encima de 0, o déjela vacía.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>The scale is {value}. Choose a number of 1 or more.</source>
            <translation>La escala es {value}. Elija un número igual o mayor que 1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Tile size</source>
            <translation>Tamaño de tesela</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Side in output pixels of what is computed at once. 0: automatic. It changes no value.</source>
            <translation>Lado, en píxeles de salida, de lo que se calcula de una vez. 0: automático. No cambia ningún valor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Register the dates</source>
            <translation>Corregistrar las fechas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says how far each date was moved.</source>
            <translation>Estima los desplazamientos entre las fechas, con precisión de una fracción de píxel, y los corrige. El registro dice cuánto se ha movido cada fecha.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Registering the dates.</source>
            <translation>Corregistrando las fechas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Screen for missed clouds</source>
            <translation>Cribar nubes no detectadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides by comparing each date with those before and after it, and leaves them out. A change that stays, such as a harvest, is kept. The log names the dates that were largely rejected.</source>
            <translation>Encuentra nubes, bruma, sombras y nieve pasajera que ninguna máscara oculta, comparando cada fecha con las anteriores y las posteriores, y las descarta. Un cambio que permanece, como una cosecha, se conserva. El registro nombra las fechas rechazadas en gran parte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>Dónde calcula una red: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
            <translation>Checkpoints (*.pth *.pt *.safetensors);;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>There is no checkpoint file {path}. Choose an existing one.</source>
            <translation>No existe el archivo de checkpoint {path}. Elija uno que exista.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: the scenes that 'Search scenes' wrote, or any STAC ItemCollection. The extent or area still says which pixels.</source>
            <translation>En lugar de una búsqueda: las escenas que escribió «Buscar escenas», o cualquier ItemCollection de STAC. La extensión o el área siguen indicando qué píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: footprints that 'Search scenes' made; all, or the selected ones.</source>
            <translation>En lugar de una búsqueda: huellas hechas por «Buscar escenas»; todas, o las seleccionadas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Folder of downloaded products</source>
            <translation>Carpeta de productos descargados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: Sentinel-2 (L1C, L2A) or Sentinel-1 GRD products in SAFE format, as folders or zip files, in this folder; or the folder of one product.</source>
            <translation>En lugar de una búsqueda: productos Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en formato SAFE, como carpetas o archivos zip, en esta carpeta; o la carpeta de un solo producto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Names or common names separated by commas: B04, B03, B02 or red, green, blue; vv, vh; elevation. Empty: the usual ones of the collection (Sentinel-2: B02, B03, B04, B08).</source>
            <translation>Nombres o nombres comunes separados por comas: B04, B03, B02 o red, green, blue; vv, vh; elevation. Vacío: las habituales de la colección (Sentinel-2: B02, B03, B04, B08).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Size of an output pixel. Empty: that of the finest band, pixel for pixel.</source>
            <translation>Tamaño de un píxel de salida. Vacío: el de la banda más fina, píxel a píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Coordinate reference system</source>
            <translation>Sistema de referencia de coordenadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Of the output. Empty: that of most scenes, so that their pixels stay as they are.</source>
            <translation>De la salida. Vacío: el de la mayoría de las escenas, para que sus píxeles queden como están.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Pixels that the scene's own classes (SCL, CLM, Landsat's quality bits) mark as one of these become nodata. Leave out snow where it is of interest. None chosen: no mask is read.</source>
            <translation>Los píxeles que las propias clases de la escena (SCL, CLM, bits de calidad de Landsat) marcan como una de estas pasan a nodata. Quite la nieve donde interese. Ninguna elegida: no se lee ninguna máscara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Least clear share of the area (%)</source>
            <translation>Parte despejada mínima del área (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Days with fewer usable pixels in the area (not the tile) are left out and named in the log.</source>
            <translation>Los días con menos píxeles útiles en el área (no en la tesela) se descartan y se nombran en el registro.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Bilinear</source>
            <translation>Bilineal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Nearest pixel</source>
            <translation>Píxel más próximo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Cubic</source>
            <translation>Cúbico</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Average</source>
            <translation>Promedio</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Resampling</source>
            <translation>Remuestreo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>For bands whose pixels are not the output's (coarser, another CRS). Masks take the nearest.</source>
            <translation>Para bandas cuyos píxeles no son los de la salida (más gruesos, otro SRC). Las máscaras toman el vecino más próximo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/reflectance.py" />
            <source>Reflectance offset</source>
            <translation>Desplazamiento de reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Reflectance = stored number x scale + offset. Empty: decided for each scene (-0.1 for Sentinel-2 since baseline 04.00, where the provider left it in); the log says how.</source>
            <translation>Reflectancia = número guardado x escala + desplazamiento. Vacío: se decide para cada escena (-0.1 en Sentinel-2 desde la línea base 04.00, donde el proveedor lo dejó); el registro dice cómo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Needed for the Copernicus Data Space and for requester-pays buckets: an authentication configuration of type Basic with the access key as user name and the secret key as password.</source>
            <translation>Necesaria para el Copernicus Data Space y para depósitos en los que paga quien solicita (requester pays): una configuración de autenticación de tipo Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Replace the stack of an earlier run in the output folder.</source>
            <translation>Sustituye la pila de una ejecución anterior en la carpeta de salida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Loads the dates as a group in natural colours, ready for the Temporal Controller.</source>
            <translation>Carga las fechas como un grupo en color natural, listo para el Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a day, and stack.json, which STAC tools read too. After a cancel, the same run goes on where it stopped.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por día, y stack.json, que también leen las herramientas STAC. Tras una cancelación, la misma ejecución sigue donde se paró.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Images, one a day</source>
            <translation>Imágenes, una por día</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Image of the first day</source>
            <translation>Imagen del primer día</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of images</source>
            <translation>Número de imágenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of days and scenes that failed</source>
            <translation>Número de días y escenas fallidos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>What failed or was left out, one a line</source>
            <translation>Lo que falló o se descartó, un caso por línea</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Spectral index</source>
            <translation>Índice espectral</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>In place of an index.</source>
            <translation>En lugar de un índice.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Formula of bands</source>
            <translation>Fórmula de bandas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: (nir - red) / (nir + red). What is before = is its name: my_index = nir / red.</source>
            <translation>{text} Números y nombres de bandas (B8, B08, nir) con + - * / ** y paréntesis: (nir - red) / (nir + red). Lo que precede a = es su nombre: mi_indice = nir / red.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{names} are given, and one can be shown. Leave out the index or the formula.</source>
            <translation>Se dan {names}, y solo se puede mostrar uno. Quite el índice o la fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Who is asked: a catalogue, or the best source of the collection, and the next one if it fails.</source>
            <translation>A quién se pregunta: a un catálogo, o a la mejor fuente de la colección, y a la siguiente si falla.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The kind of product.</source>
            <translation>El tipo de producto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Where to search, in any CRS; it may cross the antimeridian.</source>
            <translation>Dónde buscar, en cualquier SRC; puede cruzar el antimeridiano.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/area_button.py" />
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Polygons where to search, instead of the extent: all features, or the selected ones.</source>
            <translation>Polígonos donde buscar, en lugar de la extensión: todos los objetos, o los seleccionados.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>First day, in UTC. Empty: from the beginning.</source>
            <translation>Primer día, en UTC. Vacío: desde el principio.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Last day, in UTC, inclusive. Empty: until today.</source>
            <translation>Último día, en UTC, incluido. Vacío: hasta hoy.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Maximum cloud cover (%)</source>
            <translation>Cobertura de nubes máxima (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Of the whole tile, as the catalogue says. Not used for collections without clouds.</source>
            <translation>De la tesela entera, según el catálogo. No se usa en colecciones sin nubes.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Most scenes</source>
            <translation>Máximo de escenas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The search ends after so many scenes, in the order asked for.</source>
            <translation>La búsqueda termina tras ese número de escenas, en el orden pedido.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Further filters</source>
            <translation>Más filtros</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Conditions on properties, separated by semicolons or lines: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operators: = != &lt; &lt;= &gt; &gt;= in.</source>
            <translation>Condiciones sobre propiedades, separadas por punto y coma o por líneas: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operadores: = != &lt; &lt;= &gt; &gt;= in.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Properties separated by commas, a minus for descending: eo:cloud_cover, -datetime.</source>
            <translation>Propiedades separadas por comas, con un menos para el orden descendente: eo:cloud_cover, -datetime.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>STAC connection</source>
            <translation>Conexión STAC</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Instead of the provider: the name of a connection to a STAC API, as the panel or QGIS's Browser keeps it; the address of any STAC API (https://...); or the id of a provider that your own file of providers declares.</source>
            <translation>En lugar del proveedor: el nombre de una conexión a una API STAC, tal como la guarda el panel o el Navegador de QGIS; la dirección de cualquier API STAC (https://...); o el id de un proveedor que declare su propio archivo de proveedores.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Collection of that connection</source>
            <translation>Colección de esa conexión</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The collection's id there, instead of the collection above.</source>
            <translation>El id de la colección en ella, en lugar de la colección de arriba.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area's layer cannot be read. Choose another.</source>
            <translation>La capa del área no se puede leer. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area's layer has no (selected) polygon. Select one, or draw an extent.</source>
            <translation>La capa del área no tiene ningún polígono (seleccionado). Seleccione uno o dibuje una extensión.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The extent is empty. Draw one with a width and a height.</source>
            <translation>La extensión está vacía. Dibuje una con anchura y altura.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area cannot be given in degrees: {why}. Choose another extent.</source>
            <translation>El área no se puede expresar en grados: {why}. Elija otra extensión.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Best source (automatic)</source>
            <translation>Mejor fuente (automático)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>'{value}' is no date. Write it like 2021-05-01.</source>
            <translation>'{value}' no es una fecha. Escríbala como 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Best available (automatic)</source>
            <translation>El mejor disponible (automático)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 (network)</source>
            <translation>Temporal LIIF 3 (red)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Baseline (no installation)</source>
            <translation>Modelo base (sin instalación)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Network from a file</source>
            <translation>Red desde un archivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Dates to make: a step (P7D, P1M) from the first to the last input date, a period with a step (2021-05-01/2021-07-01/P7D), a date, a list of dates, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Fechas que se hacen: un paso (P7D, P1M) de la primera a la última fecha de entrada, un periodo con un paso (2021-05-01/2021-07-01/P7D), una fecha, una lista de fechas, 'inputs' para todas las fechas de entrada, o 'between:3' para tres imágenes entre cada dos fechas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 is the network of this plugin, for reflectance; it runs in the engine (Settings &gt; Options &gt; Temporal LIIF). The baseline interpolates in time and space and needs no installation. The best available is the network where there is an engine and all bands have a known wavelength, else the baseline, with a warning if only the engine is missing. A network from a file runs in the engine too.</source>
            <translation>Temporal LIIF 3 es la red propia del complemento, para reflectancia; se ejecuta en el motor (Configuración &gt; Opciones &gt; Temporal LIIF). El modelo base interpola en el tiempo y en el espacio y no necesita instalación. El mejor disponible es la red donde hay un motor y todas las bandas tienen una longitud de onda conocida; si no, el modelo base, con un aviso si solo falta el motor. Una red desde un archivo también se ejecuta en el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a network from a file: a LIIF or Temporal LIIF network, which sees red, green, blue, or what 'Train a network' has written.</source>
            <translation>Para una red desde un archivo: una red LIIF o Temporal LIIF, que ve rojo, verde y azul, o lo que ha escrito «Entrenar una red».</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Interpolation in time</source>
            <translation>Interpolación en el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Nearest date</source>
            <translation>Fecha más próxima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Kriging weighs all clear dates and has the least error, linear joins the clear dates before and after, and the nearest clear date is taken as it is.</source>
            <translation>Para el modelo base. El kriging pondera todas las fechas despejadas y tiene el menor error, la lineal une las fechas despejadas anterior y posterior, y la fecha despejada más próxima se toma tal cual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Up-sampling</source>
            <translation>Sobremuestreo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Band-limited</source>
            <translation>De banda limitada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Band-limited keeps the mean of each input pixel, so degrading the output gives the input back; bicubic is the usual smooth one.</source>
            <translation>Para el modelo base. El de banda limitada conserva la media de cada píxel de entrada, de modo que degradar la salida devuelve la entrada; el bicúbico es el suave habitual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Time in the network</source>
            <translation>El tiempo en la red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Between the neighbouring dates</source>
            <translation>Entre las fechas vecinas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>As published</source>
            <translation>Como se publicó</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: a target lies between its neighbouring dates, or, as published, always in the middle of the whole set.</source>
            <translation>Para un checkpoint publicado: la fecha objetivo está entre sus fechas vecinas o, como se publicó, siempre en el centro de todo el conjunto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: the reflectances that the network sees as darkest and brightest.</source>
            <translation>Para un checkpoint publicado: las reflectancias que la red ve como más oscura y más clara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reference raster</source>
            <translation>Ráster de referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>The input whose grid the others are warped to, when their grids differ. Empty: the finest.</source>
            <translation>La entrada a cuya rejilla se llevan las demás, cuando sus rejillas difieren. Vacío: la más fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write days to the nearest clear observation</source>
            <translation>Escribir los días hasta la observación despejada más próxima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the days from each pixel to its nearest clear observation.</source>
            <translation>Un ráster por fecha con los días de cada píxel hasta su observación despejada más próxima.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the count of clear observations</source>
            <translation>Escribir el número de observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the number of clear observations of each pixel.</source>
            <translation>Un ráster por fecha con el número de observaciones despejadas de cada píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write where values come from</source>
            <translation>Escribir de dónde vienen los valores</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with five bands: dates used, days to the nearest, shares of dates masked and rejected, and a code that says why a pixel is nodata.</source>
            <translation>Un ráster por fecha con cinco bandas: fechas usadas, días hasta la más próxima, partes de las fechas enmascaradas y rechazadas, y un código que dice por qué un píxel es nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the uncertainty</source>
            <translation>Escribir la incertidumbre</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One standard deviation of reflectance a pixel and band, for models that estimate it.</source>
            <translation>Una desviación estándar de reflectancia por píxel y banda, para los modelos que la estiman.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the support of the detail</source>
            <translation>Escribir el respaldo del detalle</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the share, from 0 to 1, of the detail finer than an input pixel that the dates decide; the rest is the model's. For models that estimate it.</source>
            <translation>Un ráster por fecha con la parte, de 0 a 1, del detalle más fino que un píxel de entrada que deciden las fechas; el resto es del modelo. Para los modelos que la estiman.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json, which STAC tools read too.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json, que también leen las herramientas STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Model that was used</source>
            <translation>Modelo que ha calculado</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Folder of training areas</source>
            <translation>Carpeta de zonas de entrenamiento</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>One subfolder an area: a stack of all 12 bands of Sentinel-2 L2A with clouds as nodata, as fetching writes it (stack.json), or the format of WorldStrat (NN_2021-05-01_L2A.tif with its _mask.tif). Many different areas teach more than many dates of one.</source>
            <translation>Una subcarpeta por zona: una pila con las 12 bandas de Sentinel-2 L2A y las nubes como nodata, tal como la escribe la descarga (stack.json), o el formato de WorldStrat (NN_2021-05-01_L2A.tif con su _mask.tif). Muchas zonas distintas enseñan más que muchas fechas de una.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Temporal LIIF (published)</source>
            <translation>Temporal LIIF (publicada)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>LIIF (published)</source>
            <translation>LIIF (publicada)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Temporal LIIF 3 is the network of this plugin and learns from the series alone. The published ones need areas in the format of WorldStrat with the adapted images and their truth (adapted/lr_*.png, adapted/hr_x6.png, published.json).</source>
            <translation>Temporal LIIF 3 es la red de este complemento y aprende solo de las series. Las publicadas necesitan zonas en el formato de WorldStrat con las imágenes adaptadas y su verdad (adapted/lr_*.png, adapted/hr_x6.png, published.json).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tune weights</source>
            <translation>Adaptar pesos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train anew</source>
            <translation>Entrenar desde cero</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tuning goes on from existing weights, which takes far less time; training anew starts from random ones.</source>
            <translation>La adaptación parte de unos pesos existentes, lo que lleva mucho menos tiempo; el entrenamiento desde cero empieza con pesos al azar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights to tune</source>
            <translation>Pesos que adaptar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A file of the same network. Empty: the plugin's own weights of Temporal LIIF 3; the published networks have none here.</source>
            <translation>Un archivo de la misma red. Vacío: los pesos de Temporal LIIF 3 del propio complemento; las redes publicadas no tienen ninguno aquí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Time (minutes)</source>
            <translation>Tiempo (minutos)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>How long it may compute, not counting reading and validation. Two processor cores need an hour to tune Temporal LIIF 3 and are too slow for a published network of full size, which needs a GPU.</source>
            <translation>Cuánto puede calcular, sin contar la lectura ni la validación. Dos núcleos de procesador piden una hora para adaptar Temporal LIIF 3 y son demasiado lentos para una red publicada de tamaño completo, que necesita una GPU.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Areas for validation (%)</source>
            <translation>Zonas de validación (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Share of the areas that is not learned from: the result is measured on them, beside interpolation and the weights that it started from. Without any (0, or a single area), nobody knows whether the training has done good.</source>
            <translation>Parte de las zonas de la que no se aprende: en ellas se mide el resultado, junto a la interpolación y los pesos de partida. Sin ninguna (0, o una sola zona), nadie sabe si el entrenamiento ha servido.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Where the network is trained: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>Dónde se entrena la red: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Decides samples and first weights; another one shows how much of a result is chance.</source>
            <translation>Decide las muestras y los primeros pesos; otra muestra cuánto de un resultado es azar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Exact number of steps instead of the time; on one processor, the same steps, seed and data give the same weights. 0: as many as the time allows.</source>
            <translation>Número exacto de pasos en lugar del tiempo; en un mismo procesador, los mismos pasos, semilla y datos dan los mismos pesos. 0: tantos como permita el tiempo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A training that is stopped leaves its state beside the output file (in a folder that ends in '-training'); with the same inputs and output, it goes on from there.</source>
            <translation>Un entrenamiento detenido deja su estado junto al archivo de salida (en una carpeta que termina en '-training'); con las mismas entradas y salida, continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>What to train</source>
            <translation>Qué entrenar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time</source>
            <translation>Cambios en el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time, and detail</source>
            <translation>Cambios en el tiempo, y detalle</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For Temporal LIIF 3: only what happens between dates, keeping the detail of the weights that it starts from, or of the plugin's own; or the detail too, which learns from simulated images and so from none of the areas.</source>
            <translation>Para Temporal LIIF 3: solo lo que ocurre entre fechas, conservando el detalle de los pesos de partida, o el de los del complemento; o también el detalle, que aprende de imágenes simuladas y por tanto de ninguna de las zonas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Dates in a sample</source>
            <translation>Fechas de una muestra</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>All five</source>
            <translation>Las cinco</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Some in a row</source>
            <translation>Algunas seguidas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Two neighbours</source>
            <translation>Dos vecinas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A single one</source>
            <translation>Una sola</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For the published Temporal LIIF: its temporal strategy.</source>
            <translation>Para Temporal LIIF (publicada): su estrategia temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Encoder</source>
            <translation>Codificador</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The published results are of the EDSR baseline.</source>
            <translation>Para una red publicada nueva. Los resultados publicados son de EDSR baseline.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Size of the network</source>
            <translation>Tamaño de la red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Full (as published)</source>
            <translation>Completa (como se publicó)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Small</source>
            <translation>Pequeña</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tiny</source>
            <translation>Mínima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The full one needs a GPU; a small one suits processors.</source>
            <translation>Para una red publicada nueva. La completa necesita una GPU; una pequeña conviene a los procesadores.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Crop (pixels)</source>
            <translation>Recorte (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network: side of a sample; 48, 72 and 128 are the published ones. 0: 128 for Temporal LIIF, 72 for LIIF.</source>
            <translation>Para una red publicada: lado de una muestra; 48, 72 y 128 son los publicados. 0: 128 para Temporal LIIF, 72 para LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Learning rate</source>
            <translation>Tasa de aprendizaje</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network. Small ones bear 0.001.</source>
            <translation>Para una red publicada. Las pequeñas admiten 0.001.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trained network</source>
            <translation>Red entrenada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights (*.safetensors);;Original format (*.pth)</source>
            <translation>Pesos (*.safetensors);;Formato original (*.pth)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights for the model 'Network from a file' of 'Super-resolve a time series'. A .safetensors file also says what it was trained on and what was measured.</source>
            <translation>Pesos para el modelo «Red desde un archivo» de «Superresolución de una serie temporal». Un archivo .safetensors dice además con qué se entrenó y qué se midió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Curves</source>
            <translation>Curvas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PNG image (*.png)</source>
            <translation>Imagen PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Loss and gain by step, as an image.</source>
            <translation>Pérdida y ganancia por paso, como imagen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR on areas that were not learned from (dB)</source>
            <translation>PSNR en zonas de las que no se aprendió (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR of interpolation on the same areas (dB)</source>
            <translation>PSNR de la interpolación en las mismas zonas (dB)</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} cannot be a path: it holds a character with the code 0. Choose another.</source>
            <translation>{path} no puede ser una ruta: contiene un carácter de código 0. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} is a path of Windows, which this system does not have. Give one of its own.</source>
            <translation>{path} es una ruta de Windows, que este sistema no tiene. Indique una propia de este sistema.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{name}: {path} is an address, and what is written are files. Give a path on disk.</source>
            <translation>{name}: {path} es una dirección, y lo que se escribe son archivos. Indique una ruta en el disco.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>The project has no group '{name}' with dated rasters. Choose another series, or its folder.</source>
            <translation>El proyecto no tiene ningún grupo '{name}' con rásteres con fecha. Elija otra serie, o su carpeta.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>There is no series at {path}. Choose its folder, or the stack.json in it.</source>
            <translation>No hay ninguna serie en {path}. Elija su carpeta, o el stack.json que contiene.</translation>
        </message>
        <message>
            <location filename="../provider/provider.py" />
            <source>Temporal LIIF: regular, cloud-free, super-resolved time series</source>
            <translation>Temporal LIIF: series temporales regulares, sin nubes y con superresolución</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dated rasters</source>
            <translation>Rásteres con fecha</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>A whole series: a group of the project, or the folder of a series or of dated rasters. What lies beside the dates (masks, _days, _uncertainty and the like) is not taken for dates. Leave it empty to give single rasters; with both, the rasters are added to the series.</source>
            <translation>Una serie entera: un grupo del proyecto, o la carpeta de una serie o de rásteres con fecha. Lo que hay junto a las fechas (máscaras, _days, _uncertainty y similares) no se toma por fechas. Déjelo vacío para dar rásteres sueltos; con ambos, los rásteres se añaden a la serie.</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>Raster layers or files of one place, with the same bands; clouds are nodata, or hidden by masks, which are found beside the rasters or given among them. The folder of a stack stands for its dates, and a file whose bands are dates (NetCDF with a time axis, bands named 20210501) for as many. A date is taken from 'Dates of the inputs', else from the layer's temporal range, else from the metadata of the acquisition, else from the name, else from TIFFTAG_DATETIME; the log says which.</source>
            <translation>Capas o archivos ráster de un lugar, con las mismas bandas; las nubes son nodata o las ocultan máscaras, que se encuentran junto a los rásteres o se dan entre ellos. La carpeta de una serie equivale a sus fechas, y un archivo cuyas bandas son fechas (NetCDF con eje temporal, bandas llamadas 20210501) a otras tantas. La fecha se toma de 'Fechas de las entradas', si no del rango temporal de la capa, si no de los metadatos de la adquisición, si no del nombre, si no de TIFFTAG_DATETIME; el registro dice de cuál.</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance scale</source>
            <translation>Escala de reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance per unit of the values (0.0001 for Sentinel-2). Empty: decided for each raster by what it declares, its product and its type; the log says how. Outputs are stored as the inputs are.</source>
            <translation>Reflectancia por unidad de los valores (0.0001 para Sentinel-2). Vacío: se decide para cada ráster según lo que declara, su producto y su tipo; el registro dice cómo. Las salidas se guardan como las entradas.</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance of the value 0, for all rasters: -0.1 for Sentinel-2 of processing baseline 04.00 or later, 0 where nothing is to be added. Empty: decided for each raster.</source>
            <translation>Reflectancia del valor 0, para todos los rásteres: -0.1 para Sentinel-2 con línea base de procesamiento 04.00 o posterior, 0 donde no hay que sumar nada. Vacío: se decide para cada ráster.</translation>
        </message>
        <message>
            <location filename="../provider/results.py" />
            <location filename="../ui/series_done.py" />
            <source>Dates</source>
            <translation>Fechas</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <source>Choose the folder of a series</source>
            <translation>Elegir la carpeta de una serie</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/folder_choice.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Folder of the series</source>
            <translation>Carpeta de la serie</translation>
        </message>
        <message>
            <location filename="../provider/settings.py" />
            <source>'{value}' is no device. Use auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>'{value}' no es un dispositivo. Use auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>The table cannot be written. Choose another place for it.</source>
            <translation>La tabla no se puede escribir. Elija otro lugar para ella.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>A row of the table cannot be written ({reason}). Choose another place for it.</source>
            <translation>Una fila de la tabla no se puede escribir ({reason}). Elija otro lugar para la tabla.</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Weekly</source>
            <translation>Cada semana</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Every 10 days</source>
            <translation>Cada 10 días</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Monthly</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates as the inputs</source>
            <translation>Mismas fechas que las entradas</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and one between each two</source>
            <translation>Mismas fechas, y una entre cada dos</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and three between each two</source>
            <translation>Mismas fechas, y tres entre cada dos</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Or write dates (2021-05-01, 2021-05-11) or steps (P5D, 2021-05-01/2021-07-01/P7D)</source>
            <translation>O escriba fechas (2021-05-01, 2021-05-11) o pasos (P5D, 2021-05-01/2021-07-01/P7D)</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Add a single day</source>
            <translation>Añadir un solo día</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose among the bands of the rasters</source>
            <translation>Elegir entre las bandas de los rásteres</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose the series or the rasters first.</source>
            <translation>Elija antes la serie o los rásteres.</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>None chosen</source>
            <translation>Ninguna elegida</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview on the map</source>
            <translation>Vista previa en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area…</source>
            <translation>Obtener el área…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Download products…</source>
            <translation>Descargar productos…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Copy STAC address</source>
            <translation>Copiar dirección STAC</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file…</source>
            <translation>Guardar archivo de ítems…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make the series…</source>
            <translation>Crear la serie…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make a series from layers…</source>
            <translation>Crear una serie con capas…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <location filename="../ui/entry.py" />
            <source>Make a regular series of dated rasters of the project or a folder</source>
            <translation>Crear una serie regular con rásteres con fecha del proyecto o de una carpeta</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Scenes of this collection can be downloaded whole, not made into a series</source>
            <translation>Las escenas de esta colección se pueden descargar enteras, pero no convertirse en una serie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Select scenes of at least two days to make a series of them</source>
            <translation>Seleccione escenas de al menos dos días para hacer una serie con ellas</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area of the selected scenes and make a regular series</source>
            <translation>Obtener el área de las escenas seleccionadas y crear una serie regular</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes are selected; the first {most} are shown.</source>
            <translation>Hay {count} escenas seleccionadas; se muestran las {most} primeras.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview {scene}</source>
            <translation>Vista previa de {scene}</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>The STAC address was copied.</source>
            <translation>Se ha copiado la dirección STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} STAC addresses were copied.</source>
            <translation>Se han copiado {count} direcciones STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file</source>
            <translation>Guardar archivo de ítems</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes were saved to {path}.</source>
            <translation>Se han guardado {count} escenas en {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetching the area</source>
            <translation>Obteniendo el área</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Making the series</source>
            <translation>Creando la serie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Calculating the index</source>
            <translation>Calculando el índice</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Write the chosen scenes</source>
            <translation>Escribir las escenas elegidas</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>No area is chosen. Draw one, or choose the map's extent.</source>
            <translation>No se ha elegido ningún área. Dibuje una o elija la extensión del mapa.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The area of a saved search cannot be read. Choose it again.</source>
            <translation>El área de una búsqueda guardada no se puede leer. Elíjala de nuevo.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The drawn area cannot be written to {path}. In Settings &gt; Options &gt; Temporal LIIF, choose another cache folder or a larger size.</source>
            <translation>El área dibujada no se puede escribir en {path}. En Configuración &gt; Opciones &gt; Temporal LIIF, elija otra carpeta de caché o un tamaño mayor.</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn rectangle</source>
            <translation>Rectángulo dibujado</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn polygon</source>
            <translation>Polígono dibujado</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drag a rectangle on the map</source>
            <translation>Arrastre para dibujar un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Click the corners, right-click to finish</source>
            <translation>Pulse en los vértices; botón derecho para terminar</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Map extent</source>
            <translation>Extensión del mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Where to search: the map's extent, a drawn shape, coordinates, a layer or a bookmark</source>
            <translation>Dónde buscar: la extensión del mapa, una forma dibujada, coordenadas, una capa o un marcador</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a rectangle on the map</source>
            <translation>Dibujar un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a polygon on the map</source>
            <translation>Dibujar un polígono en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Coordinates…</source>
            <translation>Coordenadas…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Place by name…</source>
            <translation>Lugar por nombre…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Bookmark</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Zoom to the area</source>
            <translation>Zum al área</translation>
        </message>
        <message>
            <location filename="../ui/area_clouds.py" />
            <source>Clouds over the area</source>
            <translation>Nubes sobre el área</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Pixel Profile</source>
            <translation>Perfil de píxel</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>See bands or an index of a place over time</source>
            <translation>Ver las bandas o un índice de un lugar a lo largo del tiempo</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare Images</source>
            <translation>Comparar imágenes</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare dates and series by a swipe and on a second map</source>
            <translation>Comparar fechas y series con una cortina y en un segundo mapa</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Dates of a Series</source>
            <translation>Fechas de una serie</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>See what is known of each date of a series, and show it</source>
            <translation>Ver lo que se sabe de cada fecha de una serie, y mostrarla</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Who is asked. Automatic: the best source, and the next one if it fails.</source>
            <translation>A quién se pregunta. Automático: la mejor fuente, y la siguiente si falla.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>No collection of {provider} is chosen. Choose one in the list.</source>
            <translation>No se ha elegido ninguna colección de {provider}. Elija una de la lista.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove the connection '{name}'? Its authentication configuration stays in QGIS.</source>
            <translation>¿Eliminar la conexión '{name}'? Su configuración de autenticación se conserva en QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove Connection</source>
            <translation>Eliminar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/options.py" />
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>not listed yet</source>
            <translation>aún sin listar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/status_text.py" />
            <source>loading…</source>
            <translation>cargando…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>List collections</source>
            <translation>Listar las colecciones</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs: add, edit or remove one</source>
            <translation>Conexiones a API STAC: añadir, editar o eliminar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs</source>
            <translation>Conexiones a API STAC</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>New connection…</source>
            <translation>Conexión nueva…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Edit connection…</source>
            <translation>Editar la conexión…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove connection…</source>
            <translation>Eliminar la conexión…</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../ui/compare_panel.py" />
            <location filename="../ui/disk_options.py" />
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>What masks mark as one of these is filled from other dates. None: no mask is read.</source>
            <translation>Lo que las máscaras marcan como una de estas clases se rellena con otras fechas. Ninguna: no se lee ninguna máscara.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>two pixels</source>
            <translation>dos píxeles</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Clouds and shadows grow by this distance: masks draw them too small.</source>
            <translation>Las nubes y las sombras se amplían esta distancia: las máscaras las dibujan demasiado pequeñas.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Hide</source>
            <translation>&amp;Ocultar</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Grow masks by</source>
            <translation>Ampl&amp;iar máscaras en</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Days of which less of the area is clear are left out.</source>
            <translation>Se descartan los días con menos parte despejada del área.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Clear area at least</source>
            <translation>Área despe&amp;jada mínima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>As it is</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>nearest date</source>
            <translation>fecha más próxima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>The project has no raster to compare with.</source>
            <translation>El proyecto no tiene ningún ráster con el que comparar.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map: {near}. Against: {far}.</source>
            <translation>Mapa: {near}. Frente a: {far}.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe on the map</source>
            <translation>Cortina en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe up and down</source>
            <translation>Cortina de arriba abajo</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Second map, linked</source>
            <translation>Segundo mapa, vinculado</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Draw both with the colours of the map's image</source>
            <translation>Dibujar ambos con los colores de la imagen del mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Earlier date</source>
            <translation>Fecha anterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Later date</source>
            <translation>Fecha posterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series on the map</source>
            <translation>Serie en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date on the map</source>
            <translation>Fecha en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Against</source>
            <translation>Frente a</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series or layer to compare with</source>
            <translation>Serie o capa con la que comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date to compare with</source>
            <translation>Fecha con la que comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_views.py" />
            <source>Second map</source>
            <translation>Segundo mapa</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Edit STAC Connection</source>
            <translation>Editar conexión STAC</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>New STAC Connection</source>
            <translation>Conexión STAC nueva</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The root of the API: the page that lists conformsTo</source>
            <translation>La raíz de la API: la página que enumera conformsTo</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Where the API needs one: a configuration of type Basic, API Header or OAuth2</source>
            <translation>Si la API lo requiere: una configuración de tipo Básica, API Header u OAuth2</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Asking {name}…</source>
            <translation>Preguntando a {name}…</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Test the connection</source>
            <translation>Probar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/options.py" />
            <source>The test was stopped.</source>
            <translation>La prueba se ha detenido.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Address</source>
            <translation>&amp;Dirección</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Login</source>
            <translation>Inicio de &amp;sesión</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Test connection</source>
            <translation>&amp;Probar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works, but the API has no collection.</source>
            <translation>La conexión funciona, pero la API no tiene ninguna colección.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: {count} collections, such as {first}.</source>
            <translation>La conexión funciona: {count} colecciones, como {first}.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>No square of that size lies around a place so near to a pole.</source>
            <translation>No cabe ningún cuadrado de ese tamaño alrededor de un lugar tan próximo a un polo.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' is not a place. Write latitude and longitude (46.5, 7.1), with letters in any order (7.1E 46.5N), or west, south, east, north (7.0, 46.4, 7.2, 46.6).</source>
            <translation>'{text}' no es un lugar. Escriba latitud y longitud (46.5, 7.1), con letras en cualquier orden (7.1E 46.5N), u oeste, sur, este, norte (7.0, 46.4, 7.2, 46.6).</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' has 60 minutes or seconds, or more. Write less than 60.</source>
            <translation>'{text}' tiene 60 minutos o segundos, o más. Escriba menos de 60.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>One coordinate is a latitude (N or S) and the other a longitude (E or W). Give both letters.</source>
            <translation>Una coordenada es una latitud (N o S) y la otra una longitud (E o W). Indique ambas letras.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>Give both coordinates a letter (N, S, E, W), or neither.</source>
            <translation>Ponga una letra (N, S, E, W) a ambas coordenadas, o a ninguna.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The latitude {value} is beyond 90. Latitude comes first, as in 46.5, 7.1.</source>
            <translation>La latitud {value} pasa de 90. La latitud va primero, como en 46.5, 7.1.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The longitude {value} is beyond 180.</source>
            <translation>La longitud {value} pasa de 180.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>A box in degrees is west, south, east, north, as in 7.0, 46.4, 7.2, 46.6.</source>
            <translation>Un rectángulo en grados es oeste, sur, este, norte, como en 7.0, 46.4, 7.2, 46.6.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The box has no width or no height. Write west, south, east, north: the south is the smaller.</source>
            <translation>El rectángulo no tiene anchura o no tiene altura. Escriba oeste, sur, este, norte: el sur es el menor.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Dates of the series</source>
            <translation>Fechas de la serie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>The project has no series yet. Choose a folder.</source>
            <translation>El proyecto aún no tiene ninguna serie. Elija una carpeta.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Read the dates of the series</source>
            <translation>Leer las fechas de la serie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} images cannot be read. The first: {why}</source>
            <translation>{count} imágenes no se pueden leer. La primera: {why}</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear shares are counted on the images; weights and shifts come with a run.</source>
            <translation>Las partes despejadas se cuentan en las imágenes; los pesos y desplazamientos vienen con una ejecución.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} dates. A click shows the date, or the nearest one, on the map.</source>
            <translation>{count} fechas. Un clic muestra en el mapa la fecha, o la más próxima.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>When the scene was taken, in UTC.</source>
            <translation>Cuándo se tomó la escena, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <location filename="../ui/details.py" />
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Used (blue), rejected by the screen (orange), masked or nodata (grey).</source>
            <translation>Usada (azul), rechazada por el cribado (naranja), enmascarada o nodata (gris).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear</source>
            <translation>Despejada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that neither masks nor nodata hide.</source>
            <translation>Parte de los píxeles que no ocultan ni las máscaras ni el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masked</source>
            <translation>Enmascarada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that masks or nodata hide.</source>
            <translation>Parte de los píxeles que ocultan las máscaras o el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Rejected</source>
            <translation>Rechazada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that no mask hides and that the screen rejected.</source>
            <translation>Parte de los píxeles que ninguna máscara oculta y que el cribado ha rechazado.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Mean weight of the clear pixels, from 0 (rejected) to 1 (believed).</source>
            <translation>Peso medio de los píxeles despejados, de 0 (rechazado) a 1 (fiable).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Shift (px)</source>
            <translation>Desplazamiento (px)</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>How far the date lies off the others: to the right, and down.</source>
            <translation>Cuánto se aparta la fecha de las demás: a la derecha y hacia abajo.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Correlation with the other dates; 0: it could not be registered.</source>
            <translation>Correlación con las demás fechas; 0: no se ha podido corregistrar.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Properties</source>
            <translation>Propiedades</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Property</source>
            <translation>Propiedad</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>GSD</source>
            <translation>GSD</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/series_dialog.py" />
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>id</source>
            <translation>id</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>collection</source>
            <translation>colección</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>provider</source>
            <translation>proveedor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy value</source>
            <translation>Copiar valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>PyTorch cannot be used: {reason}</source>
            <translation>PyTorch no se puede usar: {reason}</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{device}: cannot compute ({reason})</source>
            <translation>{device}: no puede calcular ({reason})</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{size} GB memory</source>
            <translation>{size} GB de memoria</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{speed} GFLOP/s</source>
            <translation>{speed} GFLOP/s</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>On disk</source>
            <translation>En disco</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Folder of the cache</source>
            <translation>Carpeta de la caché</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Cache fold&amp;er</source>
            <translation>&amp;Carpeta de la caché</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>At &amp;most</source>
            <translation>Como &amp;máximo</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Previews</source>
            <translation>Vistas previas</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Empty</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Thumbnails, and clouds over areas.</source>
            <translation>Miniaturas, y nubes sobre las áreas.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Scenes of runs</source>
            <translation>Escenas de ejecuciones</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Item files, from which runs of the history are repeated.</source>
            <translation>Archivos de ítems para repetir ejecuciones del historial.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <location filename="../ui/options.py" />
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Remove…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Python and PyTorch, apart from QGIS's own.</source>
            <translation>Python y PyTorch, aparte de los de QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Remove the engine</source>
            <translation>Eliminar el motor</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Networks and searches need the engine. Setting it up again downloads it anew. Remove it?</source>
            <translation>Las redes y las búsquedas necesitan el motor. Para prepararlo otra vez hay que descargarlo de nuevo. ¿Eliminarlo?</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Measure what is on disk</source>
            <translation>Medir lo que hay en disco</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Tidy the cache</source>
            <translation>Ordenar la caché</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <location filename="../ui/dock_layout.py" />
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Nothing was found. Widen the period, the area or the clouds, or ask another provider.</source>
            <translation>No se ha encontrado nada. Amplíe el periodo, el área o las nubes, o pregunte a otro proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Choose what, where and when, and press Search.</source>
            <translation>Elija qué, dónde y cuándo, y pulse Buscar.</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Zoom to the selected scenes</source>
            <translation>Zum a las escenas seleccionadas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select scenes on the map</source>
            <translation>Seleccionar escenas en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the footprints</source>
            <translation>Mostrar las huellas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the details</source>
            <translation>Mostrar los detalles</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show or hide the search</source>
            <translation>Mostrar u ocultar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter by id, platform or date</source>
            <translation>Filtrar por id, plataforma o fecha</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter the scenes found</source>
            <translation>Filtrar las escenas encontradas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Order of the list</source>
            <translation>Orden de la lista</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Newest first</source>
            <translation>Las más recientes primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Oldest first</source>
            <translation>Las más antiguas primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest scene first</source>
            <translation>La escena más despejada primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest area first</source>
            <translation>El área más despejada primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>By platform</source>
            <translation>Por plataforma</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes: at most {percent} % cloud over the area or, if unknown, over the scene</source>
            <translation>Seleccionar todas las escenas despejadas: como máximo {percent} % de nubes sobre el área o, si no se conoce, sobre la escena</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes</source>
            <translation>Seleccionar todas las escenas despejadas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Searching</source>
            <translation>Buscando</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Running</source>
            <translation>Ejecutando</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <source>Temporal LIIF</source>
            <translation>Temporal LIIF</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <source>The engine cannot be used, so the baseline computes the series.</source>
            <translation>El motor no se puede usar, así que la serie la calcula el modelo base.</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <location filename="../ui/engine_setup.py" />
            <location filename="../ui/messages.py" />
            <source>Set up the engine</source>
            <translation>Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Set Up the Engine</source>
            <translation>Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Looking for an engine…</source>
            <translation>Buscando un motor…</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is a Python of its own that runs networks and searches catalogues. Its packages (PyTorch and others, 1 to 6 GB) go to {folder}; QGIS's own Python stays as it is.</source>
            <translation>El motor es un Python propio que ejecuta redes y busca en catálogos. Sus paquetes (PyTorch y otros, de 1 a 6 GB) van a {folder}; el Python de QGIS queda como está.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Look for an engine</source>
            <translation>Buscar un motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Set up engine</source>
            <translation>&amp;Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Test</source>
            <translation>Pro&amp;bar</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>C&amp;opy diagnosis</source>
            <translation>C&amp;opiar diagnóstico</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Cancel set-up</source>
            <translation>Cance&amp;lar la preparación</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Test the engine</source>
            <translation>Probar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Cancelled. Nothing was changed.</source>
            <translation>Cancelado. No se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Python for it: {path}</source>
            <translation>Python para él: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>none found</source>
            <translation>no se ha encontrado</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>NVIDIA driver: {path}</source>
            <translation>Controlador de NVIDIA: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Measuring {path}</source>
            <translation>Midiendo {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>There is no engine yet. Press 'Set up engine' to make one.</source>
            <translation>Todavía no hay motor. Pulse «Preparar el motor» para crear uno.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is ready:</source>
            <translation>El motor está listo:</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series</source>
            <translation>Escenas y series</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series Panel</source>
            <translation>Panel Escenas y series</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Find satellite scenes on the map and make series of them</source>
            <translation>Encontrar escenas de satélite en el mapa y hacer series con ellas</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Search Scenes in Processing…</source>
            <translation>Buscar escenas en Procesos…</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Make a Series from Layers…</source>
            <translation>Crear una serie con capas…</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>What to do with the series in the folder</source>
            <translation>Qué hacer con la serie de la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: take what was fetched</source>
            <translation>Continuar: tomar lo ya obtenido</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: fetch the days that are missing</source>
            <translation>Continuar: obtener los días que faltan</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: make it anew</source>
            <translation>Sustituir: crearla de nuevo</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: fetch and make everything anew</source>
            <translation>Sustituir: obtener y crear todo de nuevo</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds a series already.</source>
            <translation>La carpeta ya contiene una serie.</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds an unfinished series.</source>
            <translation>La carpeta contiene una serie sin terminar.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <source>An index of the series as well, or a formula of its bands.</source>
            <translation>También un índice de la serie, o una fórmula de sus bandas.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Formula…</source>
            <translation>Fórmula…</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Scenes</source>
            <translation>Escenas</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Python of the engine</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Found by itself</source>
            <translation>Se encuentra solo</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;Python</source>
            <translation>&amp;Python</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Set up engine…</source>
            <translation>Preparar el motor…</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>What networks compute on where an algorithm is left on 'auto'.</source>
            <translation>En qué calculan las redes cuando un algoritmo se deja en 'auto'.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;Device</source>
            <translation>&amp;Dispositivo</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Catalogues</source>
            <translation>Catálogos</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;First choice</source>
            <translation>P&amp;rimera opción</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Files read at once when scenes are fetched; a provider's own limit holds besides.</source>
            <translation>Archivos que se leen a la vez al obtener escenas; además rige el límite propio de cada proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Files read at &amp;once</source>
            <translation>Archivos leídos a la &amp;vez</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Copernicus &amp;login</source>
            <translation>Inicio de &amp;sesión en Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Test login</source>
            <translation>Probar el inicio de sesión</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>S3 keys of the Copernicus Data Space, as user and password: for fetching areas from there.</source>
            <translation>Claves S3 del Copernicus Data Space, como usuario y contraseña: para obtener áreas de allí.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Copernicus S3 &amp;keys</source>
            <translation>C&amp;laves S3 de Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Uses {path}</source>
            <translation>Usa {path}</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Choose or make an authentication configuration first.</source>
            <translation>Elija o cree antes una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Logging in…</source>
            <translation>Iniciando sesión…</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Test the Copernicus login</source>
            <translation>Probar el inicio de sesión en Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>The login works.</source>
            <translation>El inicio de sesión funciona.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <location filename="../ui/period_field.py" />
            <location filename="../ui/search_form.py" />
            <source>Last 3 months</source>
            <translation>Últimos 3 meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 12 months</source>
            <translation>Últimos 12 meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>This year</source>
            <translation>Este año</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last year</source>
            <translation>Año pasado</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>No period is given. Write for example 2021-05 or last 90 days.</source>
            <translation>No se da ningún periodo. Escriba por ejemplo 2021-05 o últimos 90 días.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' has a time of day. Write days alone: they begin and end in UTC.</source>
            <translation>El periodo '{text}' tiene una hora del día. Escriba solo días: empiezan y acaban en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>'{text}' is not a period. Write for example 2021, 2021-05, May 2021, 2021-05-01/2021-07-01, last 90 days or since 2021-05-01.</source>
            <translation>'{text}' no es un periodo. Escriba por ejemplo 2021, 2021-05, mayo de 2021, 2021-05-01/2021-07-01, últimos 90 días o desde 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' begins on {first}, after its end on {last}. Swap the dates, or write both years.</source>
            <translation>El periodo '{text}' empieza el {first}, después de su final el {last}. Intercambie las fechas, o escriba ambos años.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>That period begins before {year}. Write fewer days, months or years.</source>
            <translation>Ese periodo empieza antes de {year}. Escriba menos días, meses o años.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>{one}/{other}/{year} can be read in two ways. Write {year}-{other:02d}-{one:02d} or {year}-{one:02d}-{other:02d}.</source>
            <translation>{one}/{other}/{year} se puede leer de dos maneras. Escriba {year}-{other:02d}-{one:02d} o {year}-{one:02d}-{other:02d}.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no month {month}. Write months from 01 to 12.</source>
            <translation>No existe el mes {month}. Escriba meses del 01 al 12.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no day {year}-{month:02d}-{day:02d}: that month has {last} days.</source>
            <translation>No existe el día {year}-{month:02d}-{day:02d}: ese mes tiene {last} días.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>since,from,between</source>
            <translation>desde,entre</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>last,past,previous</source>
            <translation>últimos,últimas,último,última,ultimos,ultimas,ultimo,ultima,pasados,pasadas,pasado,pasada,anterior</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>this,current</source>
            <translation>este,esta,actual</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>to,until,till,and</source>
            <translation>a,al,hasta,y</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>today,now</source>
            <translation>hoy,ahora</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>day,days</source>
            <translation>día,días,dia,dias</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>week,weeks</source>
            <translation>semana,semanas</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>month,months</source>
            <translation>mes,meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>year,years</source>
            <translation>año,años</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>the,of,in</source>
            <translation>el,la,los,las,de,del,en</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Period</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>2021-05, May 2021, last 90 days…</source>
            <translation>2021-05, mayo de 2021, últimos 90 días…</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>For example 2021, May 2021, 2021-05-01/2021-07-01, last 90 days, since 2021-05-01. Both days count, in UTC.</source>
            <translation>Por ejemplo 2021, mayo de 2021, 2021-05-01/2021-07-01, últimos 90 días, desde 2021-05-01. Ambos días cuentan, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods, a calendar, and the project's temporal range</source>
            <translation>Periodos habituales, un calendario y el rango temporal del proyecto</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods</source>
            <translation>Periodos habituales</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Project's temporal range</source>
            <translation>Rango temporal del proyecto</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>First day</source>
            <translation>Primer día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{day}, one day</source>
            <translation>{day}, un día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{period}, {count} days</source>
            <translation>{period}, {count} días</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Area by Coordinates</source>
            <translation>Área por coordenadas</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>For example 46.5, 7.1 or 7.1E 46.5N or 46°30'N 7°6'E or 7.0, 46.4, 7.2, 46.6</source>
            <translation>Por ejemplo 46.5, 7.1 o 7.1E 46.5N o 46°30'N 7°6'E o 7.0, 46.4, 7.2, 46.6</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Side of the square around the point</source>
            <translation>Lado del cuadrado alrededor del punto</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Latitude comes first, unless letters (N, S, E, W) say otherwise. A box is west, south, east, north.</source>
            <translation>La latitud va primero, si las letras (N, S, E, W) no dicen otra cosa. Un rectángulo es oeste, sur, este, norte.</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Coordinates</source>
            <translation>&amp;Coordenadas</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Size</source>
            <translation>&amp;Tamaño</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>QGIS does not know the CRS {crs}. Write for example EPSG:32631.</source>
            <translation>QGIS no conoce el SRC {crs}. Escriba por ejemplo EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../ui/plot.py" />
            <source>Plot of the profile</source>
            <translation>Gráfico del perfil</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± one standard deviation</source>
            <translation>± una desviación estándar</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± spread of the pixels</source>
            <translation>± dispersión de los píxeles</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>observed</source>
            <translation>observada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>estimated</source>
            <translation>estimada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>masked</source>
            <translation>enmascarada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>rejected as cloudy</source>
            <translation>rechazada por nubosa</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>no data</source>
            <translation>sin datos</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{date}, {state}</source>
            <translation>{date}, {state}</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{quantity}: no value</source>
            <translation>{quantity}: sin valor</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{state} ({clear} of {pixels} pixels clear)</source>
            <translation>{state} ({clear} de {pixels} píxeles despejados)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} (quicklook)</source>
            <translation>{scene} (vista rápida)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>Read from its provider while you look. If it no longer opens, preview {scene} again.</source>
            <translation>Se lee de su proveedor mientras se mira. Si deja de abrirse, previsualice {scene} de nuevo.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} cannot be shown: {host} does not give its file. Try another provider, or fetch it.</source>
            <translation>{scene} no se puede mostrar: {host} no da su archivo. Pruebe otro proveedor u obtenga la escena.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} has no image that can be looked at before it is downloaded. Use Download.</source>
            <translation>{scene} no tiene ninguna imagen que se pueda ver antes de descargarla. Use Descargar.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: the files of {provider} need its login, which a layer on the map does not have. Fetch the area instead.</source>
            <translation>{scene}: los archivos de {provider} requieren su inicio de sesión, que una capa del mapa no tiene. Obtenga el área en su lugar.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: {provider} gives its files to users with an account alone. Name your S3 keys in the options and use Fetch area, or use Download, or search at another provider.</source>
            <translation>{scene}: {provider} solo da sus archivos a usuarios con cuenta. Indique sus claves S3 en las opciones y use Obtener el área, o use Descargar, o busque en otro proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>The series is not in the project any more. Choose another.</source>
            <translation>La serie ya no está en el proyecto. Elija otra.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>Single dated layers</source>
            <translation>Capas con fecha sueltas</translation>
        </message>
        <message>
            <location filename="../ui/profile_export.py" />
            <source>{path} cannot be written. Choose another place, or make room there.</source>
            <translation>{path} no se puede escribir. Elija otro lugar, o libere espacio en él.</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>The project has no layer of points or polygons</source>
            <translation>El proyecto no tiene ninguna capa de puntos o polígonos</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Choose a point or a box on the map</source>
            <translation>Elegir un punto o un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Click on the map for a point, or drag a box</source>
            <translation>Pulse en el mapa para elegir un punto, o arrastre para dibujar un rectángulo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Use the features of a layer</source>
            <translation>Usar los objetos de una capa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Second series</source>
            <translation>Segunda serie</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Bands and indices shown</source>
            <translation>Bandas e índices mostrados</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Show the date under the cursor on the map</source>
            <translation>Mostrar en el mapa la fecha bajo el cursor</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/profile_panel.py" />
            <source>Save the profile</source>
            <translation>Guardar el perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Values as CSV…</source>
            <translation>Valores como CSV…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as PNG…</source>
            <translation>Gráfico como PNG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as SVG…</source>
            <translation>Gráfico como SVG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Copy the plot</source>
            <translation>Copiar el gráfico</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Reading</source>
            <translation>Leyendo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Vegetation</source>
            <translation>Vegetación</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Moisture</source>
            <translation>Humedad</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Snow and ice</source>
            <translation>Nieve y hielo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Burnt areas</source>
            <translation>Áreas quemadas</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Soil</source>
            <translation>Suelo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Built-up areas</source>
            <translation>Áreas construidas</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>My formulas</source>
            <translation>Mis fórmulas</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The layer {name} has more than {most} features. Select fewer.</source>
            <translation>La capa {name} tiene más de {most} objetos. Seleccione menos.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>no second series</source>
            <translation>sin segunda serie</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The project has no dated rasters. Make or load a series first.</source>
            <translation>El proyecto no tiene rásteres con fecha. Cree o cargue antes una serie.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Click on the map, drag a box, or choose a layer of points or polygons.</source>
            <translation>Pulse en el mapa, arrastre un rectángulo o elija una capa de puntos o polígonos.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Large place: one of {step} × {step} pixels is read.</source>
            <translation>Lugar grande: se lee uno de cada {step} × {step} píxeles.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Table (*.csv)</source>
            <translation>Tabla (*.csv)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Picture (*.png)</source>
            <translation>Imagen (*.png)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Drawing (*.svg)</source>
            <translation>Dibujo (*.svg)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The profile was saved to {path}.</source>
            <translation>El perfil se ha guardado en {path}.</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Close the files of the profile</source>
            <translation>Cerrar los archivos del perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Profile of a place</source>
            <translation>Perfil de un lugar</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>The place cannot be expressed in the CRS of the series ({reason}). Choose another.</source>
            <translation>El lugar no se puede expresar en el SRC de la serie ({reason}). Elija otro.</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{what} ({time})</source>
            <translation>{what} ({time})</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../ui/quicklook.py" />
            <source>{scene}, {area} % in the area</source>
            <translation>{scene}, {area} % en el área</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Make a Series from Layers</source>
            <translation>Crear una serie con capas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>&amp;Rasters</source>
            <translation>&amp;Rásteres</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>as the rasters</source>
            <translation>como los rásteres</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>all</source>
            <translation>todas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <location filename="../ui/scenes_dialog.py" />
            <source>From</source>
            <translation>A partir de</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Masks</source>
            <translation>Máscaras</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none is read</source>
            <translation>no se lee ninguna</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none found beside the rasters; clouds are looked for by comparing the dates</source>
            <translation>ninguna junto a los rásteres; las nubes se buscan comparando las fechas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>found for {masked} of {count} dates ({first}, …)</source>
            <translation>encontradas para {masked} de {count} fechas ({first}, …)</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>{count} dates, {first} to {last}</source>
            <translation>{count} fechas, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>Selected layers: {count} dates</source>
            <translation>Capas seleccionadas: {count} fechas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>Dated layers of the project: {count}</source>
            <translation>Capas con fecha del proyecto: {count}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>The project has no rasters of several dates. Add some, or choose their folder with '…'.</source>
            <translation>El proyecto no tiene rásteres de varias fechas. Añada algunos, o elija su carpeta con '…'.</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>No date</source>
            <translation>Sin fecha</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <location filename="../ui/timeline.py" />
            <source>clouds unknown</source>
            <translation>nubes desconocidas</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>{percent} % cloud</source>
            <translation>{percent} % de nubes</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>cloud</source>
            <translation>nubes</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>in area</source>
            <translation>en área</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The algorithm {id} is not there. Enable the plugin's Processing provider.</source>
            <translation>No está el algoritmo {id}. Active el proveedor de Procesos del complemento.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The run failed without saying why.</source>
            <translation>La ejecución ha fallado sin decir por qué.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Adding the layers to the project</source>
            <translation>Añadiendo las capas al proyecto</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>{layer} could not be loaded: {why}</source>
            <translation>{layer} no se ha podido cargar: {why}</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Open {layer}</source>
            <translation>Abrir {layer}</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>the file is missing or cannot be opened.</source>
            <translation>el archivo falta o no se puede abrir.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The dialog of {id} cannot be opened.</source>
            <translation>No se puede abrir el diálogo de {id}.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Saved searches</source>
            <translation>Búsquedas guardadas</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search by name, or choose one; this starts no search</source>
            <translation>Guardar esta búsqueda con un nombre, o elegir una; con eso no se busca nada</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save Search</source>
            <translation>Guardar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename Search</source>
            <translation>Renombrar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>There is a search of that name; it is replaced.</source>
            <translation>Hay una búsqueda con ese nombre; se sustituye.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search…</source>
            <translation>Guardar esta búsqueda…</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../ui/series_dialog.py" />
            <source>Make the series</source>
            <translation>Crear la serie</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>as the scenes</source>
            <translation>como las escenas</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>There are: {bands}</source>
            <translation>Hay: {bands}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Credit</source>
            <translation>Créditos</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>{days} days of {scenes} scenes, {first} to {last}</source>
            <translation>{days} días de {scenes} escenas, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>none known: ask the provider</source>
            <translation>no se conocen: pregunte al proveedor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Saved extent</source>
            <translation>Extensión guardada</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Maximum cloud cover</source>
            <translation>Cobertura de nubes máxima</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Provider</source>
            <translation>&amp;Proveedor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Collection</source>
            <translation>&amp;Colección</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Area</source>
            <translation>Á&amp;rea</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>P&amp;eriod</source>
            <translation>P&amp;eriodo</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>C&amp;louds</source>
            <translation>&amp;Nubes</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>≤ {value} %</source>
            <translation>≤ {value} %</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>any</source>
            <translation>cualquiera</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>A series needs scenes of at least two days, and {count} can be used. Select more scenes.</source>
            <translation>Una serie necesita escenas de al menos dos días, y solo se pueden usar {count}. Seleccione más escenas.</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>The catalogue does not say how large the files of {scene} are: fetch its area first.</source>
            <translation>El catálogo no dice el tamaño de los archivos de {scene}: obtenga antes su área.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source> days</source>
            <translation> días</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>every </source>
            <translation>cada </translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Dates</source>
            <translation>&amp;Fechas</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Pixel size (GSD)</source>
            <translation>Tamaño de &amp;píxel (GSD)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Index</source>
            <translation>Í&amp;ndice</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>What will be made</source>
            <translation>Lo que se hará</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>There is no engine: the baseline computes, and makes no finer detail.</source>
            <translation>No hay motor: calcula el modelo base, que no crea detalle más fino.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>This model needs the engine, and there is none.</source>
            <translation>Este modelo necesita el motor, y no lo hay.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Set up the engine…</source>
            <translation>Preparar el motor…</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Estimate the series</source>
            <translation>Estimar la serie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The estimate was stopped. Change a value to repeat it.</source>
            <translation>La estimación se ha detenido. Cambie un valor para repetirla.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count} scenes take no part: {first}</source>
            <translation>{count} escenas no participan: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count}, {first} to {last}</source>
            <translation>{count}, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{width} × {height} pixels of {gsd} m (input: {source} m)</source>
            <translation>{width} × {height} píxeles de {gsd} m (entrada: {source} m)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {read} to read, {written} on disk</source>
            <translation>unos {read} de lectura, {written} en disco</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{time}, a first guess for this computer</source>
            <translation>{time}, una primera estimación para este equipo</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {size}</source>
            <translation>unos {size}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>under a minute</source>
            <translation>menos de un minuto</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} min</source>
            <translation>unos {count} min</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} h</source>
            <translation>unas {count} h</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>{series}: {count} dates</source>
            <translation>{series}: {count} fechas</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open {kind}</source>
            <translation>Abrir {kind}</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>The animation is there.</source>
            <translation>La animación está lista.</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Export GIF</source>
            <translation>Exportar GIF</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folder for series</source>
            <translation>Carpeta para series</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>The series of a saved project go beside it.</source>
            <translation>Las series de un proyecto guardado van junto a él.</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folde&amp;r</source>
            <translation>C&amp;arpeta</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{count} scenes</source>
            <translation>{count} escenas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{chosen} of {count} selected</source>
            <translation>{chosen} de {count} seleccionadas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text} ({all} found)</source>
            <translation>{text} ({all} encontradas)</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>load all</source>
            <translation>cargar todas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; order and filter are of these alone</source>
            <translation>{text}; orden y filtro son solo de estas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}, of the last search</source>
            <translation>{text}, de la última búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; the rest could not be loaded</source>
            <translation>{text}; el resto no se ha podido cargar</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>try again</source>
            <translation>reintentar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Timeline of the scenes found</source>
            <translation>Línea de tiempo de las escenas encontradas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Dates will be shown here</source>
            <translation>Aquí se mostrarán las fechas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>not loaded yet</source>
            <translation>aún sin cargar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{cloud} % cloud at best</source>
            <translation>{cloud} % de nubes en el mejor caso</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: one scene, {cloud}</source>
            <translation>{day}: una escena, {cloud}</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: {count} scenes, {cloud}</source>
            <translation>{day}: {count} escenas, {cloud}</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Predicts one date of a series in several ways and compares each with an image of that date that was not given to them: nearest date, linear and kriging (in QGIS alone), a cubic spline through the dates and Temporal LIIF 3 (in the engine). The report shows the figures, crops and error maps. Leave the date to be predicted out of the series. To compare other models, open this model in the designer and add steps like these.</source>
            <translation>Predice de varias maneras una fecha de una serie y compara cada resultado con una imagen de esa fecha que no se les dio: fecha más próxima, lineal y kriging (solo en QGIS), un spline cúbico a través de las fechas y Temporal LIIF 3 (en el motor). El informe muestra las cifras, recortes y mapas del error. Deje fuera de la serie la fecha que se predice. Para comparar otros modelos, abra este en el diseñador y añada pasos como estos.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Workflows</source>
            <translation>Flujos de trabajo</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Compare models</source>
            <translation>Comparar modelos</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Names of bands that series and reference share.</source>
            <translation>Nombres de las bandas que la serie y la referencia comparten.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The series without the date to be predicted.</source>
            <translation>La serie sin la fecha que se predice.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>An image of the date to be predicted, with the same bands; also of higher resolution.</source>
            <translation>Una imagen de la fecha que se predice, con las mismas bandas; también de mayor resolución.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Output pixels per input pixel; the results are resampled to the reference's grid where theirs is another.</source>
            <translation>Píxeles de salida por píxel de entrada; los resultados se remuestrean a la rejilla de la referencia donde la suya es otra.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Date of the reference</source>
            <translation>Fecha de la referencia</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The date that is predicted (2021-05-01).</source>
            <translation>La fecha que se predice (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Makes a regular, cloud-free and finer series of one band, then takes, pixel by pixel, the highest minus the lowest value over all its dates: crops and water that come and go stand out from what stays.</source>
            <translation>Hace una serie regular, sin nubes y más fina de una banda y toma después, píxel a píxel, el valor más alto menos el más bajo de todas sus fechas: los cultivos y el agua que van y vienen destacan de lo que permanece.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range of a band</source>
            <translation>Rango estacional de una banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Band</source>
            <translation>Banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Name or number of the band, for example B08.</source>
            <translation>Nombre o número de la banda, por ejemplo B08.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Raster layers or files of one place and several dates.</source>
            <translation>Capas ráster o archivos de un mismo lugar y varias fechas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Nodata value of the result</source>
            <translation>Valor nodata del resultado</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>A number that the rasters' data type can hold: 65535 for Sentinel-2's unsigned integers, -9999 for signed ones and floats.</source>
            <translation>Un número que quepa en el tipo de dato de los rásteres: 65535 para los enteros sin signo de Sentinel-2, -9999 para los enteros con signo y los reales.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Output pixels per input pixel.</source>
            <translation>Píxeles de salida por píxel de entrada.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Dates that the range is taken over, as in 'Super-resolve a time series'.</source>
            <translation>Fechas sobre las que se toma el rango, como en «Superresolución de una serie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range</source>
            <translation>Rango estacional</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>From an area and a period to a regular, cloud-free series of twice the resolution: searches a catalogue, fetches the area's pixels with clouds masked, and super-resolves them at weekly dates.</source>
            <translation>De un área y un periodo a una serie regular y sin nubes con el doble de resolución: busca en un catálogo, obtiene los píxeles del área con las nubes enmascaradas y aplica superresolución en fechas semanales.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Area to weekly super-resolved series</source>
            <translation>De un área a una serie semanal con superresolución</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Names or common names separated by commas. Empty: the finest bands.</source>
            <translation>Nombres o nombres comunes separados por comas. Vacío: las bandas más finas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Of the whole tile, as the catalogue says.</source>
            <translation>De la tesela entera, según el catálogo.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Last day of the scenes.</source>
            <translation>Último día de las escenas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The area, in any CRS.</source>
            <translation>El área, en cualquier SRC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Days with fewer usable pixels in the area are left out.</source>
            <translation>Los días con menos píxeles útiles en el área se descartan.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Who is asked. 'auto' asks the best source of the collection, and the next one if it fails.</source>
            <translation>A quién se pregunta. 'auto' pregunta a la mejor fuente de la colección, y a la siguiente si falla.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Output pixels per input pixel along each side.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>First day of the scenes.</source>
            <translation>Primer día de las escenas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Dates to make: a step (P7D: weekly), a period with a step, or a list, as in 'Super-resolve a time series'.</source>
            <translation>Fechas que se hacen: un paso (P7D: semanal), un periodo con un paso, o una lista, como en «Superresolución de una serie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>From a series and a high-resolution image of the same place to a training pair: both are clipped to one area, the five dates whose weighted time comes nearest to the image's date are chosen (equation 4), and all are brought to one radiometry. The report shows every date as reference; run again with another number to take that one.</source>
            <translation>De una serie y una imagen de alta resolución del mismo lugar a un par de entrenamiento: ambas se recortan a un área, se eligen las cinco fechas cuyo tiempo ponderado más se acerca a la fecha de la imagen (ecuación 4) y todo se lleva a una misma radiometría. El informe muestra cada fecha como referencia; ejecute de nuevo con otro número para usar esa.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Prepare a WorldStrat-like pair</source>
            <translation>Preparar un par como los de WorldStrat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the series</source>
            <translation>Bandas de la serie</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Names or numbers.</source>
            <translation>Nombres o números.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Both are clipped to it.</source>
            <translation>Ambas se recortan a ella.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>An image of the same place, such as SPOT.</source>
            <translation>Una imagen del mismo lugar, por ejemplo SPOT.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Those that go with the bands of the series, in their order.</source>
            <translation>Las que corresponden a las bandas de la serie, en su orden.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The series; the folder of a stack stands for its dates.</source>
            <translation>La serie; la carpeta de una pila vale por sus fechas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Radiometry</source>
            <translation>Radiometría</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>As in 'Adapt histograms of a time series'; 'value_8bit' is as published.</source>
            <translation>Como en «Adaptar los histogramas de una serie temporal»; 'value_8bit' es lo publicado.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The published work takes 5.</source>
            <translation>El trabajo publicado toma 5.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>best, best_robust, median, a date, or a number from the report.</source>
            <translation>best, best_robust, median, una fecha, o un número del informe.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Date of the image</source>
            <translation>Fecha de la imagen</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>When the high-resolution image was taken (2021-05-01).</source>
            <translation>Cuándo se tomó la imagen de alta resolución (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted image</source>
            <translation>Imagen adaptada</translation>
        </message>
    </context>
</TS>
