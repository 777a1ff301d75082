<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ca" sourcelanguage="en">
    <context>
        <name>TemporalLiif</name>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Adapt histograms of a time series</source>
            <translation>Adapta els histogrames d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Brings the dates of a series, and a high-resolution image of the same place, to the radiometry of one reference: a date, the best one, or the median of all. Nodata and clouds take no part. The report shows every date as reference, numbered, with scores and histograms; run again with another number to take that one.</source>
            <translation>Porta les dates d'una sèrie, i una imatge d'alta resolució del mateix lloc, a la radiometria d'una referència: una data, la millor o la mediana de totes. El nodata i els núvols no compten. L'informe mostra cada data com a referència, numerada, amb puntuacions i histogrames; torneu a executar amb un altre número per a usar aquella.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>histogram,matching,radiometry,normalisation,normalization,hsv,gain,bias,harmonise,colour</source>
            <translation>histograma,ajust,coincidència,radiometria,normalització,hsv,guany,biaix,harmonitzar,color,histogram matching</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Method</source>
            <translation>Mètode</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched; or a line is fitted per band over the pixels clear in both, by robust regression, which keeps the shape of the histogram; or V of HSV of red, green, blue is matched, so that hues stay. In 8 bits as published, each image is first divided by its maximum.</source>
            <translation>S'ajusta l'histograma de cada banda; o s'ajusta una recta per banda als píxels clars en totes dues imatges, per regressió robusta, cosa que conserva la forma de l'histograma; o s'ajusta la V d'HSV de vermell, verd i blau, de manera que els tons es mantenen. En 8 bits, com es va publicar, cada imatge es divideix abans pel seu màxim.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Reference</source>
            <translation>Referència</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>'best': the date with the highest PSNR of the high-resolution image adapted to it (as published) or, without that image, of the other dates adapted to it. 'best_robust': the same by the median error, which changed land does not move. 'median': the median of the clear dates. Or a date (2021-05-01), or a number from the report.</source>
            <translation>'best': la data amb la PSNR més alta de la imatge d'alta resolució adaptada a ella (com es va publicar) o, sense aquesta imatge, de les altres dates adaptades a ella. 'best_robust': el mateix amb l'error medià, que els canvis del terreny no alteren. 'median': la mediana de les dates clares. També una data (2021-05-01) o un número de l'informe.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>High-resolution image</source>
            <translation>Imatge d'alta resolució</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An image of the same place that is adapted too; its bands in the order of the series'.</source>
            <translation>Una imatge del mateix lloc que també s'adapta; les seves bandes, en l'ordre de les de la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the image</source>
            <translation>Bandes de la imatge</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Names or numbers of its bands, if it calls them otherwise than the series (1, 2, 3).</source>
            <translation>Noms o números de les seves bandes, si les anomena altrament que la sèrie (1, 2, 3).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Write the adapted images</source>
            <translation>Escriu les imatges adaptades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Off: only the report is made, to choose the reference from.</source>
            <translation>Desactivat: només es fa l'informe, per a triar-hi la referència.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/algorithms/clipstack.py" />
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/algorithms/registerstack.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Adapted high-resolution image</source>
            <translation>Imatge d'alta resolució adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The image on its own grid, adapted.</source>
            <translation>La imatge, adaptada, en la seva pròpia graella.</translation>
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
            <translation>Una pàgina que mostra totes les candidates, la millor emmarcada. Requereix el motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Number of the reference (0: median)</source>
            <translation>Número de la referència (0: mediana)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference '{word}' is unknown. Choose {choices}, a date (2021-05-01) or a number.</source>
            <translation>La referència '{word}' és desconeguda. Trieu {choices}, una data (2021-05-01) o un número.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Neither the adapted images nor a report are asked for. Ask for one of them.</source>
            <translation>No es demanen ni les imatges adaptades ni un informe. Demaneu una de les dues coses.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An adapted high-resolution image is asked for, but none is given. Choose one.</source>
            <translation>Es demana una imatge d'alta resolució adaptada, però no se'n dona cap. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Reference: {name}.</source>
            <translation>Referència: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>{name} has {count} bands, the series {wanted}. Name the bands of the image that go with those of the series.</source>
            <translation>{name} té {count} bandes i la sèrie, {wanted}. Indiqueu les bandes de la imatge que corresponen a les de la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted series</source>
            <translation>Sèrie adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Candidates for the radiometric reference</source>
            <translation>Candidates a referència radiomètrica</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched in 8 bits, as published; hue and saturation are kept.</source>
            <translation>La V d'HSV s'ajusta en 8 bits, com es va publicar; el to i la saturació es conserven.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched; hue and saturation are kept.</source>
            <translation>La V d'HSV s'ajusta; el to i la saturació es conserven.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched.</source>
            <translation>S'ajusta l'histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band are fitted by robust regression.</source>
            <translation>El guany i el biaix de cada banda s'ajusten per regressió robusta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>1, reflectance</source>
            <translation>1, reflectància</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the high-resolution image, adapted to the date, against the date itself. </source>
            <translation>PSNR (pic {peak}): la imatge d'alta resolució, adaptada a la data, respecte a la mateixa data. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the other dates, adapted to this one, against it; their mean. </source>
            <translation>PSNR (pic {peak}): les altres dates, adaptades a aquesta, respecte a ella; la mitjana. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Robust PSNR takes the median error. Only pixels clear in both count.</source>
            <translation>La PSNR robusta usa l'error medià. Només compten els píxels clars en totes dues.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Value of HSV in 8 bits (as published)</source>
            <translation>Valor d'HSV en 8 bits (com es va publicar)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Value of HSV</source>
            <translation>Valor d'HSV</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Histogram of each band</source>
            <translation>Histograma de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band</source>
            <translation>Guany i biaix de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference date {date} fits {count} of the dates {dates}. Choose one of them.</source>
            <translation>La data de referència {date} correspon a {count} de les dates {dates}. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clip a time series</source>
            <translation>Retalla una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Crops many dated rasters to an extent or to polygons at once. Values, bands, type, nodata and CRS are kept; pixels stay where they are. Rasters on other grids are brought to the finest.</source>
            <translation>Retalla alhora molts ràsters amb data per una extensió o per polígons. Es conserven valors, bandes, tipus, nodata i SRC; els píxels no es mouen. Els ràsters en altres graelles es porten a la més fina.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>clip,crop,cut,mask,extent,polygon,subset,shapefile</source>
            <translation>retallar,tallar,clip,màscara,extensió,polígon,subconjunt,shapefile</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Extent</source>
            <translation>Extensió</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>What to keep, widened to whole pixels. Give this, polygons, or both.</source>
            <translation>El que es conserva, ampliat a píxels sencers. Indiqueu això, polígons o totes dues coses.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Polygons</source>
            <translation>Polígons</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>A polygon layer or file in any CRS, also a zipped shapefile: the dates are cropped to its extent, and pixels whose centre lies outside become nodata. Of a layer of the project, only the selected features can be taken.</source>
            <translation>Una capa o un fitxer de polígons en qualsevol SRC, també un shapefile comprimit en zip: les dates es retallen a la seva extensió i els píxels amb el centre a fora passen a nodata. D'una capa del projecte es poden prendre només els objectes seleccionats.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Neither an extent nor polygons are given. Choose what to keep.</source>
            <translation>No es dona ni una extensió ni polígons. Trieu què voleu conservar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>{value} is no polygon layer that can be opened. Choose another.</source>
            <translation>{value} no és una capa de polígons que es pugui obrir. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clipped series</source>
            <translation>Sèrie retallada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>The extent and the polygons do not overlap. Choose others.</source>
            <translation>L'extensió i els polígons no se superposen. Trieu-ne uns altres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Compare images with a reference</source>
            <translation>Compara imatges amb una referència</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Compares one or many results with a reference image on the pixels that are clear in both: MAE, MSE, PSNR, cPSNR (which forgives shift and bias), SSIM, spectral angle and consistency, per band and over all. Figures are in reflectance. The HTML report (made in the engine) shows crops at one stretch and maps of the error.</source>
            <translation>Compara un o més resultats amb una imatge de referència en els píxels clars en tots dos: MAE, MSE, PSNR, cPSNR (que tolera desplaçament i biaix), SSIM, angle espectral i consistència, per banda i en conjunt. Les xifres són en reflectància. L'informe HTML (fet al motor) mostra retalls amb un mateix realçament i mapes de l'error.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>metrics,compare,quality,psnr,cpsnr,ssim,sam,mae,mse,error,report,accuracy</source>
            <translation>mètriques,comparar,qualitat,psnr,cpsnr,ssim,sam,mae,mse,error,informe,exactitud</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Figures</source>
            <translation>Xifres</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A table: one row for each result and band, and one over all bands ('all').</source>
            <translation>Una taula: una fila per resultat i banda, i una altra per al conjunt de les bandes ('all').</translation>
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
            <translation>Les mateixes xifres en JSON.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A page with the figures, crops and error maps. It needs the engine.</source>
            <translation>Una pàgina amb les xifres, retalls i mapes de l'error. Requereix el motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The image that counts as true. The comparison is made on its grid.</source>
            <translation>La imatge que es pren per vertadera. La comparació es fa en la seva graella.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Results</source>
            <translation>Resultats</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Images to compare with it, on its grid (or see 'Resample'), with as many bands.</source>
            <translation>Imatges que s'hi comparen, en la seva graella (si no, vegeu «Remostreja»), amb el mateix nombre de bandes.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Names of the results</source>
            <translation>Noms dels resultats</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>What to call the results, in their order, separated by commas. Empty: as their files.</source>
            <translation>Com s'han d'anomenar els resultats, en el seu ordre, separats per comes. Buit: com els seus fitxers.</translation>
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
            <translation>Bandes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Bands of the reference to compare, by name (B04; red, nir) or number. Empty: all. The results' bands of the same name or wavelength are compared with them, else those in the same place.</source>
            <translation>Bandes de la referència que es comparen, per nom (B04; red, nir) o número. Buit: totes. S'hi comparen les bandes dels resultats amb el mateix nom o longitud d'ona; si no n'hi ha, les que ocupen el mateix lloc.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Bands of the results</source>
            <translation>Bandes dels resultats</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The bands that are compared with them, in the same order, where the results name them otherwise.</source>
            <translation>Les bandes que s'hi comparen, en el mateix ordre, on els resultats les anomenen altrament.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resample to the reference's grid</source>
            <translation>Remostreja a la graella de la referència</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Results on other grids are warped to the reference's: cubic, or averaged where the reference is coarser. Off: other grids are an error.</source>
            <translation>Els resultats en altres graelles es porten a la de la referència: remostreig cúbic, o mitjana on la referència és més gruixuda. Desactivat: altres graelles són un error.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Observation</source>
            <translation>Observació</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The coarser image that the results were made from: their consistency with it is the mean absolute difference after averaging them back. Its extent must be the results' own.</source>
            <translation>La imatge més gruixuda de la qual van sortir els resultats: la consistència amb ella és la diferència absoluta mitjana després de tornar-los, fent mitjanes, a la seva resolució. Ha de tenir la mateixa extensió que els resultats.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Peak of PSNR (reflectance)</source>
            <translation>Pic de la PSNR (reflectància)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The value that counts as the signal's peak; 1 for reflectance, also for 8-bit images.</source>
            <translation>El valor que compta com a pic del senyal; 1 per a reflectància, també en imatges de 8 bits.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Region of the crops</source>
            <translation>Regió dels retalls</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Part of the reference that the report shows. Empty: where the results differ most.</source>
            <translation>La part de la referència que mostra l'informe. Buit: on els resultats difereixen més.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Side of the crops (pixels)</source>
            <translation>Costat dels retalls (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Of the region that is found, in pixels of the reference.</source>
            <translation>De la regió que es cerca, en píxels de la referència.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>No result is given. Choose at least one image to compare.</source>
            <translation>No es dona cap resultat. Trieu almenys una imatge per comparar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The peak of PSNR is {value}. Choose a positive number.</source>
            <translation>El pic de la PSNR és {value}. Trieu un nombre positiu.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{names} names are given for {count} results. Give one for each, or none.</source>
            <translation>Es donen {names} noms per a {count} resultats. Indiqueu-ne un per a cadascun, o cap.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Where the results differ most</source>
            <translation>On els resultats difereixen més</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The region asked for</source>
            <translation>La regió demanada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Comparison with {name}</source>
            <translation>Comparació amb {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>PSNR: peak {peak:g} (reflectance). cPSNR: after the best shift of up to 3 pixels and without the mean difference of each band, as in the PROBA-V challenge; the shift is where the reference lies against the result. SSIM: 7 x 7 windows. Best figures in colour.</source>
            <translation>PSNR: pic {peak:g} (reflectància). cPSNR: després del millor desplaçament de fins a 3 píxels i sense la diferència mitjana de cada banda, com en el repte PROBA-V; el desplaçament indica on és la referència respecte al resultat. SSIM: finestres de 7 x 7. Les millors xifres, en color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{title}: rows {top} to {bottom}, columns {left} to {right}</source>
            <translation>{title}: files {top} a {bottom}, columnes {left} a {right}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{width} x {height} pixels of {x:.4g} x {y:.4g} m; bands {bands}.</source>
            <translation>{width} x {height} píxels de {x:.4g} x {y:.4g} m; bandes {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resampled to its grid: {names}.</source>
            <translation>Remostrejats a la seva graella: {names}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Download products</source>
            <translation>Baixa productes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Downloads whole products (or chosen assets) of scenes. Transfers that break off go on where they stopped, also in a later run; every file is checked before it gets its name, and one broken product does not cost the others.</source>
            <translation>Baixa productes sencers (o recursos triats) de les escenes. Les transferències interrompudes continuen on es van aturar, també en una execució posterior; cada fitxer es comprova abans de rebre el nom, i un producte defectuós no arrossega els altres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>download,product,safe,sentinel,landsat,copernicus,stac,s3,zip</source>
            <translation>baixar,descarregar,producte,safe,sentinel,landsat,copernicus,stac,s3,zip</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Item file</source>
            <translation>Fitxer d'ítems</translation>
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
            <translation>Les escenes, tal com les va escriure la cerca, o qualsevol ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Footprints</source>
            <translation>Empremtes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Footprints of the search, instead of the item file: all, or the selected ones.</source>
            <translation>Empremtes de la cerca, en lloc del fitxer d'ítems: totes, o les seleccionades.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Keys or band names separated by commas (B04, SCL). Empty: the whole product.</source>
            <translation>Claus o noms de banda separats per comes (B04, SCL). Buit: el producte sencer.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Login</source>
            <translation>Inici de sessió</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Authentication configuration (Basic or OAuth2) of the Copernicus Data Space account. With two-factor login, the field Realm holds the one-time code, or the authenticator's secret.</source>
            <translation>Configuració d'autenticació (Bàsica o OAuth2) del compte del Copernicus Data Space. Amb la verificació en dos passos, el camp Realm conté el codi d'un sol ús o el secret de l'autenticador.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>S3 keys</source>
            <translation>Claus S3</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Instead of the login, or for requester-pays buckets: a Basic configuration with the access key as user name and the secret key as password.</source>
            <translation>En lloc de l'inici de sessió, o per a dipòsits en què paga qui sol·licita (requester pays): una configuració Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Unpack zip files</source>
            <translation>Descomprimeix els fitxers zip</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Replace each zip file by what it holds, once it has been checked.</source>
            <translation>Substitueix cada fitxer zip pel seu contingut, un cop comprovat.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Where the products are put. A later run with the same folder goes on there.</source>
            <translation>On es desen els productes. Una execució posterior amb la mateixa carpeta hi continua.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Products downloaded</source>
            <translation>Productes baixats</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Products that failed</source>
            <translation>Productes fallits</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>Paths of the products, one a line</source>
            <translation>Camins dels productes, un per línia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No scenes are given. Choose an item file or footprints.</source>
            <translation>No es donen escenes. Trieu un fitxer d'ítems o empremtes.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Cancelled. The same run goes on from there.</source>
            <translation>Cancel·lat. La mateixa execució continua des d'aquí.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>verified</source>
            <translation>verificat</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>no checksum to compare with</source>
            <translation>sense suma de verificació amb què comparar</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No product could be downloaded. {why}</source>
            <translation>No s'ha pogut baixar cap producte. {why}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The footprints cannot be read. Choose another layer.</source>
            <translation>Les empremtes no es poden llegir. Trieu una altra capa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Export a time series as animation</source>
            <translation>Exporta una sèrie temporal com a animació</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Writes a series as GIF and MP4: one frame a date, all with the same stretch, the date drawn in. It runs in the engine.</source>
            <translation>Escriu una sèrie com a GIF i MP4: un fotograma per data, tots amb el mateix realçament i amb la data escrita. S'executa al motor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>animation,film,movie,video,gif,mp4,ffmpeg,time</source>
            <translation>animació,pel·lícula,vídeo,gif,mp4,ffmpeg,temps</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, green) or number. Empty: natural colours.</source>
            <translation>Una banda per a gris o tres per a vermell, verd i blau, per nom (B04, B03, B02; nir, red, green) o número. Buit: color natural.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters need its bands. Empty: frames of the bands; a series of an index has its colours anyway.</source>
            <translation>Fotogrames d'un índex, com l'NDVI, amb els seus colors i l'escala d'aquests dibuixada; els ràsters necessiten les seves bandes. Buit: fotogrames de les bandes; una sèrie d'un índex té els seus colors igualment.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Frames per second</source>
            <translation>Fotogrames per segon</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>How fast the dates follow each other.</source>
            <translation>A quina velocitat se succeeixen les dates.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Width (pixels)</source>
            <translation>Amplada (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Of the frames; the height follows, with square pixels on the ground.</source>
            <translation>Dels fotogrames; l'alçada se'n dedueix, amb píxels quadrats sobre el terreny.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Stretch (reflectance or index)</source>
            <translation>Realçament (reflectància o índex)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Values shown darkest and brightest, or at the ends of the index's colours, in every frame and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all dates, or the usual values of the index.</source>
            <translation>Els valors que es mostren més fosc i més clar, o als extrems dels colors de l'índex, en tots els fotogrames i bandes (de 0 a 0.3 convé a la majoria del terreny). 0, 0: el 2 i el 98 % dels valors de cada banda en totes les dates, o els valors habituals de l'índex.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Draw the dates in</source>
            <translation>Dibuixa les dates</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>At the lower left of each frame.</source>
            <translation>A baix a l'esquerra de cada fotograma.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>GIF animation (*.gif)</source>
            <translation>Animació GIF (*.gif)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The animation as GIF; it plays everywhere and loops.</source>
            <translation>L'animació en GIF; es reprodueix arreu i en bucle.</translation>
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
            <translation>L'animació en MP4.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Bands and a spectral index are given. Give one of them: an index finds its bands.</source>
            <translation>Es donen bandes i un índex espectral. Indiqueu una de les dues coses: un índex troba les seves bandes.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The stretch runs from {low} to {high}. Give the lower value first.</source>
            <translation>El realçament va de {low} a {high}. Indiqueu primer el valor més baix.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Neither a GIF nor an MP4 is asked for. Name one of them.</source>
            <translation>No es demana ni un GIF ni un MP4. Indiqueu-ne un dels dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>{count} bands are chosen. Choose one for grey, or three for colours.</source>
            <translation>S'han triat {count} bandes. Trieu-ne una per a gris o tres per a color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Fetch scenes</source>
            <translation>Obté escenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Makes a clean series of an area: searches a catalogue (or takes given scenes), reads the area's pixels only, joins the scenes of a day, makes clouds and shadows nodata, and puts all dates on one grid in reflectance.</source>
            <translation>Fa una sèrie neta d'una àrea: cerca en un catàleg (o pren les escenes donades), llegeix només els píxels de l'àrea, uneix les escenes d'un mateix dia, converteix núvols i ombres en nodata, i posa totes les dates en una mateixa graella, en reflectància.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>download,stac,cog,mosaic,cloud mask,sentinel,landsat,dem,time series,stack,safe</source>
            <translation>baixar,descarregar,stac,cog,mosaic,màscara de núvols,sentinel,landsat,dem,mde,sèrie temporal,pila,stack,safe</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>No area is given. Draw an extent, or choose a polygon layer.</source>
            <translation>No es dona cap àrea. Dibuixeu una extensió o trieu una capa de polígons.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Reading what the scenes' files hold</source>
            <translation>S'està llegint el contingut dels fitxers de les escenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>{count} of the days or scenes could not be fetched; the others are there.</source>
            <translation>No s'han pogut obtenir {count} dels dies o escenes; els altres estan llestos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes are given in several ways ({ways}). Keep one.</source>
            <translation>Les escenes es donen de diverses maneres ({ways}). Deixeu-ne només una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0.</source>
            <translation>La distància de mostreig del terreny és {value}. Trieu metres per sobre de 0.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes {first} to {last}</source>
            <translation>Escenes del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Spectral indices of a time series</source>
            <translation>Índexs espectrals d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Calculates spectral indices such as NDVI, NDWI, NDMI, NDSI, EVI, SAVI and NBR for every date, from reflectance and the bands of any sensor, or formulas of your own. Clouds that masks hide stay nodata. The definitions are those of Awesome Spectral Indices.</source>
            <translation>Calcula índexs espectrals com NDVI, NDWI, NDMI, NDSI, EVI, SAVI i NBR per a cada data, a partir de la reflectància i les bandes de qualsevol sensor, o fórmules pròpies. Els núvols que amaguen les màscares queden com a nodata. Les definicions són les d'Awesome Spectral Indices.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>index,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetation,water,snow,burn,soil,band math</source>
            <translation>índex,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetació,aigua,neu,cremat,incendi,sòl,àlgebra de bandes,index</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Indices</source>
            <translation>Índexs</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>One or more. The rasters need the bands of each, by any name of a known sensor (B04, SR_B4) or a common one (red, nir, swir16).</source>
            <translation>Un o més. Els ràsters necessiten les bandes de cadascun, amb qualsevol nom d'un sensor conegut (B04, SR_B4) o un de comú (red, nir, swir16).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Beside or in place of these; several with ; between them.</source>
            <translation>A més d'aquests o en lloc seu; si en són diverses, separades per ;.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json; with several indices, one folder for each, named after it.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json; amb diversos índexs, una carpeta per a cadascun, amb el seu nom.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>No index is chosen. Choose one or more, such as NDVI, or give a formula.</source>
            <translation>No s'ha triat cap índex. Trieu-ne un o més, com l'NDVI, o indiqueu una fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolate a time series</source>
            <translation>Interpola una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolates a series in time, space and wavelength, each by a method of its own: nearest, linear, cubic or quintic spline, and kriging in time. Clouds and nodata take no part. It runs in the engine (scipy).</source>
            <translation>Interpola una sèrie en el temps, l'espai i la longitud d'ona, en cada cas amb el seu propi mètode: veí més proper, lineal, spline cúbic o quíntic, i krigatge en el temps. Els núvols i el nodata no compten. S'executa al motor (scipy).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>interpolation,spline,cubic,quintic,linear,kriging,wavelength,band,resample,baseline</source>
            <translation>interpolació,spline,cúbica,quíntica,lineal,kriging,krigatge,longitud d'ona,banda,remostrejar,model de base</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Target dates</source>
            <translation>Dates objectiu</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>A step (P7D), a period with a step (2021-05-01/2021-07-01/P7D), dates, 'inputs' for every input date, or a factor: 'between:1' puts one frame between each pair of dates, 'between:3' three.</source>
            <translation>Un pas (P7D), un període amb un pas (2021-05-01/2021-07-01/P7D), dates, 'inputs' per a totes les dates d'entrada, o un factor: 'between:1' posa una imatge entre cada dues dates, 'between:3' en posa tres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In time</source>
            <translation>En el temps</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Through each pixel's clear dates. Splines overshoot where dates are far apart; kriging has the least error in most series.</source>
            <translation>A través de les dates clares de cada píxel. Els splines es desborden on les dates disten molt; el krigatge té l'error més petit en la majoria de les sèries.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In space</source>
            <translation>En l'espai</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Between the centres of the pixels.</source>
            <translation>Entre els centres dels píxels.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Wavelengths (micrometres)</source>
            <translation>Longituds d'ona (micròmetres)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make, by centre wavelength (0.52, 0.60), or a factor: 'between:1' puts one band between each pair of neighbours. Empty: the input's bands.</source>
            <translation>Bandes que es fan, per longitud d'ona central (0.52, 0.60), o un factor: 'between:1' posa una banda entre cada dues veïnes. Buit: les bandes de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>In wavelength</source>
            <translation>En la longitud d'ona</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Between bands whose wavelength is known, by name or metadata.</source>
            <translation>Entre bandes amb longitud d'ona coneguda, pel nom o per les metadades.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make: {bands}.</source>
            <translation>Bandes que es fan: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolated series</source>
            <translation>Sèrie interpolada</translation>
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
            <translation>Veí més proper</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Cubic spline</source>
            <translation>Spline cúbic</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Quintic spline</source>
            <translation>Spline quíntic</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Kriging</source>
            <translation>Krigatge</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>'{text}' is no list of wavelengths in micrometres, such as 0.52, 0.60 (green is about 0.56), and no factor such as between:1.</source>
            <translation>'{text}' no és una llista de longituds d'ona en micròmetres, com 0.52, 0.60 (el verd és cap a 0.56), ni un factor com between:1.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>{count} of {total} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>Es coneix la longitud d'ona de {count} de les {total} bandes, i en calen dues per a fer bandes intermèdies. Anomeneu les bandes com el sensor (B02, B03, ...) o deixeu buides les longituds d'ona.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Register a time series</source>
            <translation>Coregistra una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Estimates the shifts between the dates, or from a reference image, to a fraction of a pixel, and writes the dates resampled so that they coincide. Clouds and nodata take no part; changes of the season do not disturb it. A date that cannot be registered stays where it is.</source>
            <translation>Estima els desplaçaments entre les dates, o respecte a una imatge de referència, amb precisió d'una fracció de píxel, i escriu les dates remostrejades perquè coincideixin. Els núvols i el nodata no compten; els canvis d'estació no ho alteren. Una data que no es pot coregistrar es queda on és.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>registration,coregistration,align,shift,subpixel,offset,georeference,time series</source>
            <translation>coregistre,registre,alinear,desplaçament,subpíxel,desfasament,georeferència,sèrie temporal,coregistration</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Reference image</source>
            <translation>Imatge de referència</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>A raster to register the dates to: one of them, or another image of the place, finer or on another grid. Empty: the median of the dates, so that the series stays in place on average.</source>
            <translation>Un ràster amb què coregistrar les dates: una d'elles, o una altra imatge del lloc, més fina o en una altra graella. Buit: la mediana de les dates, de manera que la sèrie es queda de mitjana al seu lloc.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Write the registered images</source>
            <translation>Escriu les imatges coregistrades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Off: only the table is made.</source>
            <translation>Desactivat: només es fa la taula.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Shifts</source>
            <translation>Desplaçaments</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>A table with a row for each date: how far it lies off the reference, to the right and down in pixels, to the right and up in metres; the quality (its correlation with the other dates; 0: not registered), the standard error in pixels, and the number of windows that carried the estimate.</source>
            <translation>Una taula amb una fila per data: com s'aparta de la referència, a la dreta i avall en píxels, a la dreta i amunt en metres; la qualitat (la seva correlació amb les altres dates; 0: no coregistrada), l'error estàndard en píxels i el nombre de finestres en què es basa l'estimació.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Neither the registered images nor the table are asked for. Ask for one of them.</source>
            <translation>No es demanen ni les imatges coregistrades ni la taula. Demaneu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Registered series</source>
            <translation>Sèrie coregistrada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Screen a time series for missed clouds</source>
            <translation>Cribra els núvols no detectats d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides: each date is compared with those before and after it. Writes for every date a raster of weights from 0 (rejected) to 1 (believed), and a table of the dates. A change that stays, such as a harvest, is kept.</source>
            <translation>Troba núvols, boirina, ombres i neu passatgera que cap màscara no amaga: cada data es compara amb les anteriors i les posteriors. Escriu per a cada data un ràster de pesos de 0 (rebutjat) a 1 (fiable), i una taula de les dates. Un canvi que perdura, com una collita, es conserva.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>cloud,shadow,haze,snow,outlier,mask,quality,screen,weight,time series</source>
            <translation>núvol,ombra,boirina,neu,valor atípic,màscara,qualitat,cribratge,pes,sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Screened dates</source>
            <translation>Dates cribrades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>A table with a row for each date: the shares of its pixels that are clear by the masks, masked, rejected by the screen, and used; the cloud cover of the whole scene where it is known, and 1 where that disagrees with what is hidden here.</source>
            <translation>Una taula amb una fila per data: les parts dels seus píxels que són clares segons les màscares, emmascarades, rebutjades pel cribratge i usades; la cobertura de núvols de l'escena sencera, on es coneix, i 1 on no concorda amb el que aquí s'amaga.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Gets one raster of weights a date, stored in percent; nodata where masks or nodata hide the date.</source>
            <translation>Rep un ràster de pesos per data, desats en tant per cent; nodata on les màscares o el nodata amaguen la data.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Weights of the dates</source>
            <translation>Pesos de les dates</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../ui/scene_search.py" />
            <source>Search scenes</source>
            <translation>Cerca escenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Asks a catalogue which scenes there are of an area and a period. The footprints carry every property; the item file is what fetching and downloading take. No account is needed.</source>
            <translation>Pregunta a un catàleg quines escenes hi ha d'una àrea i un període. Les empremtes porten totes les propietats; el fitxer d'ítems és el que prenen l'obtenció i la baixada. No cal cap compte.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>stac,catalog,catalogue,sentinel,landsat,dem,copernicus,earth search,planetary computer,odata</source>
            <translation>stac,catàleg,catalog,sentinel,landsat,dem,mde,copernicus,earth search,planetary computer,odata</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Outlines of the scenes in EPSG:4326, with id, time, cloud cover, thumbnail and properties.</source>
            <translation>Contorns de les escenes en EPSG:4326, amb id, hora, cobertura de núvols, miniatura i propietats.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The scenes as a STAC ItemCollection.</source>
            <translation>Les escenes com a ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../ui/results_view.py" />
            <source>Scenes found</source>
            <translation>Escenes trobades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Provider that answered</source>
            <translation>Proveïdor que ha respost</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The footprint of {name} cannot be written. Choose another format.</source>
            <translation>L'empremta de {name} no es pot escriure. Trieu un altre format.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Nothing was found. Widen the period, area or cloud cover, or ask another provider.</source>
            <translation>No s'ha trobat res. Amplieu el període, l'àrea o la cobertura de núvols, o pregunteu a un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>{count} scenes from {title}.</source>
            <translation>{count} escenes de {title}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Super-resolve a time series</source>
            <translation>Superresolució d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Makes a regular, cloud-free and finer series out of dated rasters: an image at every target date, with the inputs' bands, reflectance, nodata, CRS and extent. Pixels that are clear on no date stay nodata.</source>
            <translation>Fa una sèrie regular, sense núvols i més fina a partir de ràsters amb data: una imatge a cada data objectiu, amb les bandes, la reflectància, el nodata, el SRC i l'extensió de les entrades. Els píxels que no són clars en cap data queden com a nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>time series,interpolation,gap filling,cloud,resolution,sharpen,upsample,temporal,liif,kriging</source>
            <translation>sèrie temporal,interpolació,ompliment de buits,núvol,resolució,superresolució,nitidesa,sobremostreig,temporal,liif,kriging,krigatge</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Opening the images</source>
            <translation>S'estan obrint les imatges</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The model is a network from a file, but no file is given. Choose a checkpoint file.</source>
            <translation>El model és una xarxa des d'un fitxer, però no es dona cap fitxer. Trieu un fitxer de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline gives no uncertainty. Do not ask for it, or choose another model.</source>
            <translation>El model de base no dona la incertesa. No la demaneu, o trieu un altre model.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline makes no detail that dates could support. Do not ask for the support, or choose another model.</source>
            <translation>El model de base no crea cap detall que les dates poguessin avalar. No demaneu el suport, o trieu un altre model.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Days to the nearest clear observation</source>
            <translation>Dies fins a l'observació clara més propera</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Clear observations</source>
            <translation>Observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Where values come from</source>
            <translation>D'on venen els valors</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Uncertainty</source>
            <translation>Incertesa</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Support of the detail</source>
            <translation>Suport del detall</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Super-resolved {gsd} m, {first} to {last}</source>
            <translation>Superresolució {gsd} m, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Computing {count} dates from {first} to {last} with {model}: {width} x {height} pixels of {x:.4g} x {y:.4g} m each.</source>
            <translation>S'estan calculant {count} dates del {first} al {last} amb {model}: {width} x {height} píxels de {x:.4g} x {y:.4g} m cadascuna.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Choose dates for a target date</source>
            <translation>Tria dates per a una data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Chooses the dates whose weighted time (the first date plus half of every gap: equation 4 of the Temporal LIIF work) comes nearest to a target date. Among equally near choices the clearest dates are taken, then those spaced most evenly. For one series, or for every series in a folder, with the table of differences and their average.</source>
            <translation>Tria les dates el temps ponderat de les quals (la primera data més la meitat de cada interval: equació 4 del treball de Temporal LIIF) s'acosta més a una data objectiu. Entre tries igual de properes es prenen les dates més clares i, després, les espaiades més uniformement. Per a una sèrie o per a cada sèrie d'una carpeta, amb la taula de diferències i la seva mitjana.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>subset,dates,equation 4,selection,temporal,difference</source>
            <translation>subconjunt,dates,equació 4,selecció,temporal,diferència</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Folder of series</source>
            <translation>Carpeta de sèries</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Instead of a series or rasters: each subfolder with dated rasters is a series of its own (masks and files without a date are passed over).</source>
            <translation>En lloc d'una sèrie o de ràsters: cada subcarpeta amb ràsters amb data és una sèrie pròpia (les màscares i els fitxers sense data es passen per alt).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Target date</source>
            <translation>Data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>The date to come near to, such as that of a high-resolution image (2021-05-01).</source>
            <translation>La data a què cal acostar-se, per exemple la d'una imatge d'alta resolució (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Target date of each series</source>
            <translation>Data objectiu de cada sèrie</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Tables (*.csv *.json);;All files (*)</source>
            <translation>Taules (*.csv *.json);;Tots els fitxers (*)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>For a folder: a CSV of lines 'name of the subfolder,date', or a JSON of names and dates. Without it, 'hr_date' in the info.json of a subfolder counts, else the target date.</source>
            <translation>Per a una carpeta: un CSV amb línies 'nom de la subcarpeta,data', o un JSON de noms i dates. Sense aquest fitxer compta 'hr_date' a l'info.json de la subcarpeta i, si no, la data objectiu.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dates to choose</source>
            <translation>Dates que es trien</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>How many dates are chosen; the published work takes 5.</source>
            <translation>Quantes dates es trien; el treball publicat en pren 5.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Prefer clear dates</source>
            <translation>Prefereix les dates clares</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Reads the rasters to measure their clear share. Off: choices that are equally near are ranked by even spacing alone.</source>
            <translation>Llegeix els ràsters per a mesurar-ne la part clara. Desactivat: les tries igual de properes s'ordenen només per l'espaiament uniforme.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/inputs.py" />
            <source>Dates of the inputs</source>
            <translation>Dates de les entrades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Chosen dates</source>
            <translation>Dates triades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A table with a row for each chosen date: its series, name, date, file and clear share.</source>
            <translation>Una taula amb una fila per data triada: sèrie, nom, data, fitxer i part clara.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>The same as JSON, with the differences and their average.</source>
            <translation>El mateix en JSON, amb les diferències i la seva mitjana.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Rasters of the chosen dates</source>
            <translation>Ràsters de les dates triades</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Files of the chosen dates, of one series</source>
            <translation>Fitxers de les dates triades, d'una sèrie</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Date that the choice stands for</source>
            <translation>Data a què equival la tria</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Days from the target</source>
            <translation>Dies fins a la data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean of the differences in days</source>
            <translation>Mitjana de les diferències en dies</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Give either a series or dated rasters, or a folder of series.</source>
            <translation>Indiqueu una sèrie o ràsters amb data, o bé una carpeta de sèries.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>No target date is given. Write one, such as 2021-05-01.</source>
            <translation>No es dona cap data objectiu. Escriviu-ne una, per exemple 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>There is no folder {path}. Choose another.</source>
            <translation>No existeix la carpeta {path}. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Cancelled before anything was chosen.</source>
            <translation>Cancel·lat abans de triar res.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean difference over {count} series: {mean:.2f} days.</source>
            <translation>Diferència mitjana en {count} sèries: {mean:.2f} dies.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>{dates} -&gt; {value}, {days:.1f} days from {target}</source>
            <translation>{dates} -&gt; {value}, a {days:.1f} dies del {target}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Train a network</source>
            <translation>Entrena una xarxa</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Trains a network on series of your own, or tunes one to your region: Temporal LIIF 3 hides dates and learns to predict them, the published networks learn from finer images. Some areas are kept back to measure whether it helped. It runs in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Entrena una xarxa amb sèries pròpies, o n'adapta una a la vostra regió: Temporal LIIF 3 amaga dates i aprèn a predir-les; les xarxes publicades aprenen d'imatges més fines. Algunes zones es reserven per mesurar si ha servit. S'executa al motor (Configuració &gt; Opcions &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>train,fine-tune,learn,network,weights,deep learning,liif,super-resolution</source>
            <translation>entrenar,ajust fi,aprendre,xarxa,pesos,aprenentatge profund,liif,superresolució,fine-tune,deep learning</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No folder of training areas is given. Choose one.</source>
            <translation>No es dona cap carpeta de zones d'entrenament. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>The plugin has no weights of '{name}' to tune. Choose a file of weights, or the start 'new'.</source>
            <translation>El connector no té pesos de '{name}' per adaptar. Trieu un fitxer de pesos, o l'inici 'new'.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No cloud masks are used: clouds of the areas are learned from too, unless they are nodata.</source>
            <translation>No es fan servir màscares de núvols: s'aprèn també dels núvols de les zones, llevat que siguin nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Reading {name}</source>
            <translation>Llegint {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>{name} is left out: it has fewer than {dates} dates on which half of it is clear.</source>
            <translation>Es deixa fora {name}: té menys de {dates} dates en què la meitat estigui clara.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No area of {folder} has {dates} dates on which half of it is clear. Add clearer dates, or other areas.</source>
            <translation>Cap zona de {folder} no té {dates} dates en què la meitat estigui clara. Afegiu dates més clares, o altres zones.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Weights are not written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Els pesos no s'escriuen com a {path}. Trieu un nom que acabi en {endings}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Cancelled. Nothing was written.</source>
            <translation>Cancel·lat. No s'ha escrit res.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Stopped. What was learned is kept in {folder}; the same run with '{choice}' goes on.</source>
            <translation>Aturat. El que s'ha après es desa a {folder}; la mateixa execució amb '{choice}' continua.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Go on with a training that was stopped</source>
            <translation>Continua un entrenament aturat</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Upsample one image</source>
            <translation>Sobremostreja una imatge</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Makes one image finer: bicubic or Lanczos in QGIS itself, LIIF or a Real-ESRGAN / ESRGAN network from a file in the engine. Any type and bands; extent, CRS, scale and nodata are kept, and tiles leave no seams. ESRGAN invents detail: look at it, do not measure in it.</source>
            <translation>Fa més fina una imatge: bicúbic o Lanczos al mateix QGIS, LIIF o una xarxa Real-ESRGAN / ESRGAN des d'un fitxer al motor. Qualsevol tipus i bandes; es conserven extensió, SRC, escala i nodata, i les tessel·les no deixen costures. ESRGAN s'inventa el detall: mireu-lo, però no hi mesureu.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>super-resolution,upscale,resample,bicubic,lanczos,liif,esrgan,real-esrgan,rrdbnet,sharpen</source>
            <translation>superresolució,super-resolution,ampliar,remostrejar,bicúbic,lanczos,liif,esrgan,real-esrgan,rrdbnet,nitidesa</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Image</source>
            <translation>Imatge</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>A raster layer or file.</source>
            <translation>Una capa ràster o un fitxer.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Bands to keep, by name (B04; red, nir) or number. Empty: all. LIIF takes three.</source>
            <translation>Bandes que es conserven, per nom (B04; red, nir) o número. Buit: totes. LIIF en pren tres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Bicubic</source>
            <translation>Bicúbic</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Lanczos</source>
            <translation>Lanczos</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>LIIF (network from a file)</source>
            <translation>LIIF (xarxa des d'un fitxer)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>ESRGAN (network from a file)</source>
            <translation>ESRGAN (xarxa des d'un fitxer)</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Bicubic is smooth, Lanczos sharper; both need no installation. LIIF and ESRGAN run a network from a file, in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Bicúbic és suau, Lanczos més nítid; cap dels dos no necessita instal·lació. LIIF i ESRGAN executen una xarxa des d'un fitxer, al motor (Configuració &gt; Opcions &gt; Temporal LIIF).</translation>
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
            <translation>Píxels de sortida per píxel d'entrada en cada costat; qualsevol nombre a partir d'1 (2 si és buit). Una xarxa ESRGAN té la seva pròpia escala, que es pren si això és buit.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Checkpoint file</source>
            <translation>Fitxer de checkpoint</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>For LIIF a default LIIF network, for ESRGAN an RRDBNet (RealESRGAN_x2plus, _x4plus and their kind). The file is read as data; nothing in it is run.</source>
            <translation>Per a LIIF, una xarxa LIIF predeterminada; per a ESRGAN, una RRDBNet (RealESRGAN_x2plus, _x4plus i similars). El fitxer es llegeix com a dades; no s'executa res del que conté.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reflectance range of the network</source>
            <translation>Interval de reflectància de la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Reflectances that a network sees as darkest and brightest; brighter ones pass too. 0, 0: from 0 to the 99.5 % of a sample of the image for ESRGAN, 0 to 1 for LIIF.</source>
            <translation>Les reflectàncies que una xarxa veu com a més fosca i més clara; les més clares també passen. 0, 0: de 0 al 99.5 % d'una mostra de la imatge per a ESRGAN, de 0 a 1 per a LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>Finer image</source>
            <translation>Imatge més fina</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>A cloud-optimised GeoTIFF of the input's extent.</source>
            <translation>Un GeoTIFF optimitzat per al núvol amb l'extensió de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The reflectance range runs from {low} to {high}. Give the lower value first.</source>
            <translation>L'interval de reflectància va de {low} a {high}. Indiqueu primer el valor més baix.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The method is '{method}', but no file is given. Choose a checkpoint file.</source>
            <translation>El mètode és '{method}', però no es dona cap fitxer. Trieu un fitxer de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The network sees reflectance {low:.4g} to {high:.4g} as 0 to 1.</source>
            <translation>La xarxa veu les reflectàncies de {low:.4g} a {high:.4g} com a valors de 0 a 1.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>'{word}' is given without the name of an input, others with one. Give all dates by name, or all in the order of the inputs.</source>
            <translation>'{word}' s'ha donat sense el nom d'una entrada, i d'altres amb ell. Doneu totes les dates per nom, o totes en l'ordre de les entrades.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', a name of {count} inputs: {inputs}. Give more of the path.</source>
            <translation>S'ha donat una data per a '{name}', que és el nom de {count} entrades: {inputs}. Indiqueu més part del camí.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', but no input has this name. The inputs are: {inputs}.</source>
            <translation>Es dona una data per a '{name}', però cap entrada no té aquest nom. Les entrades són: {inputs}.</translation>
        </message>
        <message>
            <location filename="../provider/connection_widget.py" />
            <source>Name, or https://…</source>
            <translation>Nom o https://…</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection has no name. Give it one.</source>
            <translation>La connexió no té nom. Indiqueu-ne un.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{name}' means something else already. Choose another name.</source>
            <translation>'{name}' ja significa una altra cosa. Trieu un altre nom.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>There is a connection '{name}' already. Choose another name.</source>
            <translation>Ja hi ha una connexió '{name}'. Trieu un altre nom.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds a user name, a password or a key. Leave it out; it belongs in an authentication configuration.</source>
            <translation>L'adreça conté un nom d'usuari, una contrasenya o una clau. Traieu-la; el seu lloc és una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{url}' is not the address of a STAC API. Give one like https://stac.example.org/v1.</source>
            <translation>'{url}' no és l'adreça d'una API STAC. Indiqueu-ne una com https://stac.example.org/v1.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds more than the API's own ('?'). Leave it out; a key belongs in an authentication configuration.</source>
            <translation>L'adreça conté més que la pròpia de l'API ('?'). Traieu el que hi sobra; una clau va en una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has this address already. Edit that one.</source>
            <translation>La connexió '{name}' ja té aquesta adreça. Editeu aquella.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>A login is sent over https alone. Give an address that begins with https://.</source>
            <translation>Un inici de sessió només s'envia per https. Indiqueu una adreça que comenci per https://.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has a login, which is sent over https alone. Change its address.</source>
            <translation>La connexió '{name}' té un inici de sessió, que només s'envia per https. Canvieu-ne l'adreça.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' has no user name or no password. Fill them in.</source>
            <translation>A la configuració d'autenticació '{name}' li falta el nom d'usuari o la contrasenya. Empleneu-los.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' is of type {method}. Choose one of type Basic (user name and password) or OAuth2.</source>
            <translation>La configuració d'autenticació '{name}' és del tipus {method}. Trieu-ne una del tipus Bàsica (nom d'usuari i contrasenya) o OAuth2.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' holds no S3 keys. Make one of type Basic with the access key as user name and the secret key as password.</source>
            <translation>La configuració d'autenticació '{name}' no conté claus S3. Creeu-ne una del tipus Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{id}' cannot be read. Unlock QGIS's authentication database with its master password, or choose another configuration.</source>
            <translation>La configuració d'autenticació '{id}' no es pot llegir. Desbloquegeu la base de dades d'autenticació del QGIS amb la contrasenya mestra, o trieu una altra configuració.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' (type {method}) gives no HTTP header to log in with. Choose one of type Basic, API Header or OAuth2, and test it in QGIS's options.</source>
            <translation>La configuració d'autenticació '{name}' (tipus {method}) no dona cap capçalera HTTP amb què iniciar la sessió. Trieu-ne una del tipus Bàsica, API Header o OAuth2, i proveu-la a les opcions del QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The OAuth2 configuration '{name}' gave no token. Test it in QGIS's options.</source>
            <translation>La configuració OAuth2 '{name}' no ha donat cap testimoni (token). Proveu-la a les opcions del QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/definitions.py" />
            <source>'{word}' is not a choice of '{title}' ({name}). Give a list of these: {options}; for none of them, an empty list, or '{none}' on a command line.</source>
            <translation>'{word}' no és una opció de '{title}' ({name}). Indiqueu una llista d'aquestes: {options}; per a cap d'elles, una llista buida, o '{none}' a la línia d'ordres.</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>from clear observations</source>
            <translation>d'observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>the best of the rejected observations</source>
            <translation>la millor de les observacions rebutjades</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: never clear</source>
            <translation>sense valor: mai clar</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: not made by the model</source>
            <translation>sense valor: no el calcula el model</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>0: the model</source>
            <translation>0: el model</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>1: the dates</source>
            <translation>1: les dates</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>reflectance (one standard deviation)</source>
            <translation>reflectància (una desviació estàndard)</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>days</source>
            <translation>dies</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>clear dates</source>
            <translation>dates clares</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons are invalid (the first: {why}). They were repaired; {lost} have no area and were left out.</source>
            <translation>{count} de {total} polígons no són vàlids (el primer: {why}). S'han reparat; {lost} no tenen superfície i s'han omès.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>no reason given</source>
            <translation>sense motiu indicat</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>It is not known how the coordinate reference systems of the polygons ({polygons}) and of the rasters ({rasters}) lie to each other: the coordinates are taken as they are.</source>
            <translation>No se sap quina relació hi ha entre els sistemes de referència de coordenades dels polígons ({polygons}) i dels ràsters ({rasters}): les coordenades es prenen com estan.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>No polygon can be expressed in the coordinate reference system of the rasters ({rasters}). Check the CRS of the polygons ({polygons}), or choose polygons nearer to the rasters.</source>
            <translation>Cap polígon no es pot expressar en el sistema de referència de coordenades dels ràsters ({rasters}). Comproveu el SRC dels polígons ({polygons}), o trieu polígons més propers als ràsters.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons cannot be expressed in the coordinate reference system of the rasters, and were left out.</source>
            <translation>{count} de {total} polígons no es poden expressar en el sistema de referència de coordenades dels ràsters, i s'han omès.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/index_box.py" />
            <source>none</source>
            <translation>cap</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>This layer has no fields id and item_file: choose footprints that the scene search has made.</source>
            <translation>Aquesta capa no té els camps id i item_file: trieu empremtes fetes per la cerca d'escenes.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>The item file {path} has no scene {name} (any more). Search again.</source>
            <translation>El fitxer d'ítems {path} no té (o ja no té) l'escena {name}. Torneu a cercar.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>No footprint is given or selected. Select at least one.</source>
            <translation>No es dona ni se selecciona cap empremta. Seleccioneu-ne almenys una.</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Formula of Bands</source>
            <translation>Fórmula de bandes</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Remove</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
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
            <translation>&amp;Bandes</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>or blue, green, red, nir, swir16, swir22</source>
            <translation>o blue, green, red, nir, swir16, swir22</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Give the formula a name of its own.</source>
            <translation>Doneu a la fórmula un nom propi.</translation>
        </message>
        <message>
            <location filename="../provider/formula_widget.py" />
            <source>Write a formula and keep it by a name</source>
            <translation>Escriu una fórmula i desa-la amb un nom</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Get</source>
            <translation>Obtenció</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Prepare</source>
            <translation>Preparació</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <location filename="../provider/rasters.py" />
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/series_options.py" />
            <source>Series</source>
            <translation>Sèrie</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Assess</source>
            <translation>Avaluació</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Networks</source>
            <translation>Xarxes</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Open the manual's page on this panel in the browser</source>
            <translation>Obre al navegador la pàgina del manual sobre aquest panell</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all.</source>
            <translation>Bandes que es conserven, per nom (B04 o B4; red, nir, swir16) o número. Buit: totes.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Part of the inputs to work on, widened to whole pixels. Empty: all.</source>
            <translation>La part de les entrades en què es treballa, ampliada a píxels sencers. Buit: tot.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or the raster layers or files of at least two dates.</source>
            <translation>No es dona cap ràster. Trieu una sèrie, o les capes ràster o els fitxers d'almenys dues dates.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or dated raster layers or files.</source>
            <translation>No es dona cap ràster. Trieu una sèrie, o capes ràster o fitxers amb data.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Overwrite existing files</source>
            <translation>Sobreescriu els fitxers existents</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Replace the dates of an earlier run in the output folder.</source>
            <translation>Substitueix les dates d'una execució anterior a la carpeta de sortida.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Open the series after running</source>
            <translation>Obre la sèrie en acabar</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Loads the dates as a group, ready for the Temporal Controller.</source>
            <translation>Carrega les dates com un grup, a punt per al Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Output folder</source>
            <translation>Carpeta de sortida</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Images, one a date</source>
            <translation>Imatges, una per data</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Image of the first date</source>
            <translation>Imatge de la primera data</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Description of the series (stack.json)</source>
            <translation>Descripció de la sèrie (stack.json)</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Number of dates</source>
            <translation>Nombre de dates</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Where the rasters' own dates are missing or wrong; these count first. One for each input in its order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name (summer.tif=2021-07-01). One for each band makes each band a date.</source>
            <translation>On les dates pròpies dels ràsters falten o són errònies; aquestes compten primer. Una per entrada en el seu ordre, separades per comes (2021-05-01, , 2021-05-11: val la data pròpia de la segona), o per nom (summer.tif=2021-07-01). Una per banda fa de cada banda una data.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Nodata rule</source>
            <translation>Regla de nodata</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Depending on the rasters (automatic)</source>
            <translation>Segons els ràsters (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Any band</source>
            <translation>Qualsevol banda</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>All bands</source>
            <translation>Totes les bandes</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>For pixels that have the nodata value in some of their bands. Any: one band is enough, as a spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, else any; the log says what it costs.</source>
            <translation>Per als píxels que tenen el valor nodata en algunes de les seves bandes. Qualsevol: n'hi ha prou amb una banda, ja que un espectre les necessita totes. Totes: només on el tenen totes les bandes, de manera que un color amb una banda a 0 o 255 continuï sent un color. Segons els ràsters: totes per a imatges de 8 bits en vermell, verd i blau; si no, qualsevol; el registre diu què costa.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Red, green and blue are not found among the bands {bands}. Name three bands, in this order.</source>
            <translation>El vermell, el verd i el blau no es troben entre les bandes {bands}. Indiqueu tres bandes, en aquest ordre.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Input grid: {width} x {height} pixels of {x:.4g} x {y:.4g} m. Bands: {bands}.</source>
            <translation>Graella d'entrada: {width} x {height} píxels de {x:.4g} x {y:.4g} m. Bandes: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>The rasters declare no coordinate reference system, so the output has none either.</source>
            <translation>Els ràsters no declaren cap sistema de referència de coordenades, i per això la sortida tampoc no en té.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>No scene was found. Widen the period, the area or the cloud cover.</source>
            <translation>No s'ha trobat cap escena. Amplieu el període, l'àrea o la cobertura de núvols.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>Left out: {why}</source>
            <translation>Descartat: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>The baseline computes, as the engine cannot be used: {why}</source>
            <translation>Calcula el model de base, perquè el motor no es pot fer servir: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>Model: {name}.</source>
            <translation>Model: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>{name}: no target date is known, so it is left out. Give one for it.</source>
            <translation>{name}: no se'n coneix cap data objectiu, i per això es descarta. Indiqueu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>No subfolder of {folder} holds dated rasters with a target date. Choose another folder, or give a target date.</source>
            <translation>Cap subcarpeta de {folder} no conté ràsters amb data i amb una data objectiu. Trieu una altra carpeta o indiqueu una data objectiu.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>The target dates cannot be read from {path} ({why}). Write lines 'name,date', or a JSON of names and dates.</source>
            <translation>Les dates objectiu no es poden llegir de {path} ({why}). Escriviu línies 'nom,data', o un JSON de noms i dates.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>Not a raster that can be opened: {names}. Check that the file is there and whole, or remove it from the input.</source>
            <translation>No són ràsters que es puguin obrir: {names}. Comproveu que el fitxer hi és i és sencer, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} comes from the provider '{provider}', whose pixels cannot be read. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} ve del proveïdor '{provider}', els píxels del qual no es poden llegir. Deseu-la abans com a GeoTIFF (Exporta &gt; Desa com a…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} needs a login of QGIS's, which GDAL does not get here. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} necessita un inici de sessió del QGIS que GDAL aquí no rep. Deseu-la abans com a GeoTIFF (Exporta &gt; Desa com a…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds no raster ({suffixes}). Choose another.</source>
            <translation>La carpeta {folder} no conté cap ràster ({suffixes}). Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks to use</source>
            <translation>Màscares que es fan servir</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Given or found</source>
            <translation>Donades o trobades</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Given masks only</source>
            <translation>Només les màscares donades</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>None</source>
            <translation>Cap</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'Given or found' takes the given masks, and for other dates those that it finds: a file beside a raster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) or in its SAFE folder, or a band called SCL, QA_PIXEL, Fmask, CLM or the like. The log says what each date was masked by.</source>
            <translation>«Donades o trobades» pren les màscares donades i, per a les altres dates, les que troba: un fitxer al costat del ràster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) o a la seva carpeta SAFE, o una banda anomenada SCL, QA_PIXEL, Fmask, CLM o semblant. El registre diu amb què s'ha emmascarat cada data.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks</source>
            <translation>Màscares de núvols</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Mask layers or files, or a folder with them, on any grid. Each belongs to the raster of its date, which is known in the same ways as a raster's, or to the raster that it is named after. Empty: masks are looked for.</source>
            <translation>Capes o fitxers de màscares, o una carpeta que en contingui, en qualsevol graella. Cadascuna pertany al ràster de la seva data, que es coneix igual que la d'un ràster, o al ràster del qual porta el nom. Buit: se'n busquen.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Mask band</source>
            <translation>Banda de la màscara</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Name or number of the band that is the mask, in the given masks, or without these in the rasters. Empty: by the names of the bands.</source>
            <translation>Nom o número de la banda que és la màscara, en les màscares donades o, si no n'hi ha, en els ràsters. Buit: segons els noms de les bandes.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Masked classes</source>
            <translation>Classes emmascarades</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masked values</source>
            <translation>Valors emmascarats</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>For masks of your own: the values whose pixels are hidden (1), or ranges of them (8-10, 3), in place of the classes. Empty: by the kind of the mask; in a mask of 0 and 1, 1 hides.</source>
            <translation>Per a màscares pròpies: els valors els píxels dels quals s'amaguen (1), o intervals de valors (8-10, 3), en lloc de les classes. Buit: segons el tipus de màscara; en una màscara de 0 i 1, l'1 amaga.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Grow masks by (metres)</source>
            <translation>Amplia les màscares (metres)</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Clouds, shadows and cirrus of a mask grow by this distance, as masks draw them too small. Empty: two pixels of the raster, and at least one of the mask (20 m for Sentinel-2). 0: not at all.</source>
            <translation>Els núvols, les ombres i els cirrus d'una màscara s'amplien aquesta distància, ja que les màscares els dibuixen massa petits. Buit: dos píxels del ràster, i almenys un de la màscara (20 m en Sentinel-2). 0: gens.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Clouds</source>
            <translation>Núvols</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Rims of clouds</source>
            <translation>Vores de núvols</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud shadows</source>
            <translation>Ombres de núvols</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cirrus</source>
            <translation>Cirrus</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Snow</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Defective pixels</source>
            <translation>Píxels defectuosos</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Dark pixels</source>
            <translation>Píxels foscos</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Unclassified pixels</source>
            <translation>Píxels sense classificar</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Water</source>
            <translation>Aigua</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a class are hidden in any case. None chosen: these alone.</source>
            <translation>Classes d'una màscara els píxels de les quals passen a nodata. Núvols: SCL 8 i 9, els bits de núvols de Landsat, HLS i MODIS, 1 en una màscara simple. Vores de núvols: les que ja ha ampliat l'autor de la màscara (Landsat, HLS, MODIS). Ombres de núvols: SCL 3. Cirrus: SCL 10, la boirina de Planet. Neu: SCL 11; traieu-la on interessi la neu. Píxels defectuosos, foscos i sense classificar, aigua: SCL 1, 2, 7, 6. Els píxels sense classe s'amaguen en tot cas. Cap de triada: només aquests.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date, and 'Screen for missed clouds' is off: clouds that are not nodata already are taken for ground. Give cloud masks, or switch the screen on.</source>
            <translation>Cap màscara no amaga núvols de cap data, i «Cribra els núvols no detectats» està desactivat: els núvols que no siguin ja nodata es prenen per terreny. Doneu màscares de núvols, o activeu el cribratge.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date: clouds that are not nodata already are taken for ground. Give cloud masks (MASKS), or put them beside the rasters (x.tif and x_mask.tif).</source>
            <translation>Cap màscara no amaga núvols de cap data: els núvols que no siguin ja nodata es prenen per terreny. Doneu màscares de núvols (MASKS), o poseu-les al costat dels ràsters (x.tif i x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks are given, but 'Masks to use' is 'None'. Leave them out, or choose another.</source>
            <translation>Es donen màscares de núvols, però «Màscares que es fan servir» és «Cap». No les doneu, o trieu una altra opció.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks cannot grow by {value} m. Choose 0 to {most} m, or leave it empty for two pixels.</source>
            <translation>Les màscares no es poden ampliar {value} m. Trieu de 0 a {most} m, o deixeu-ho buit per a dos píxels.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'{word}' among the masked values is not a number. Write values or ranges: 3, 8-10.</source>
            <translation>'{word}', entre els valors emmascarats, no és un número. Escriviu valors o intervals: 3, 8-10.</translation>
        </message>
        <message>
            <location filename="../provider/network.py" />
            <source>QGIS's certificate authorities cannot be written to {folder} ({why}): those of the system count. Make the profile's folder writable.</source>
            <translation>Les autoritats de certificació de QGIS no es poden escriure a {folder} ({why}): compten les del sistema. Permeteu escriure a la carpeta del perfil.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <source>{path} is an input of this run. Choose another name for the output.</source>
            <translation>{path} és una entrada d'aquesta execució. Trieu un altre nom per a la sortida.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <source>There is no folder {path}. Make it, or choose another.</source>
            <translation>No existeix la carpeta {path}. Creeu-la o trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on.</source>
            <translation>Píxels de sortida per píxel d'entrada en cada costat; qualsevol nombre a partir d'1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Ground sampling distance (metres)</source>
            <translation>Distància de mostreig del terreny (metres)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Size of an output pixel, instead of the scale; rounded so that the extent is kept.</source>
            <translation>Mida d'un píxel de sortida, en lloc de l'escala; s'arrodoneix per a conservar l'extensió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0, or leave it empty.</source>
            <translation>La distància de mostreig del terreny és {value}. Trieu metres per sobre de 0, o deixeu-la buida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>The scale is {value}. Choose a number of 1 or more.</source>
            <translation>L'escala és {value}. Trieu un nombre igual o més gran que 1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Tile size</source>
            <translation>Mida de tessel·la</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Side in output pixels of what is computed at once. 0: automatic. It changes no value.</source>
            <translation>Costat, en píxels de sortida, del que es calcula d'un cop. 0: automàtic. No canvia cap valor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Register the dates</source>
            <translation>Coregistra les dates</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says how far each date was moved.</source>
            <translation>Estima els desplaçaments entre les dates, amb precisió d'una fracció de píxel, i els corregeix. El registre diu com s'ha mogut cada data.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Registering the dates.</source>
            <translation>Coregistrant les dates.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Screen for missed clouds</source>
            <translation>Cribra els núvols no detectats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides by comparing each date with those before and after it, and leaves them out. A change that stays, such as a harvest, is kept. The log names the dates that were largely rejected.</source>
            <translation>Troba núvols, boirina, ombres i neu passatgera que cap màscara no amaga, comparant cada data amb les anteriors i les posteriors, i els descarta. Un canvi que perdura, com una collita, es conserva. El registre anomena les dates rebutjades en gran part.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Device</source>
            <translation>Dispositiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>On calcula una xarxa: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
            <translation>Checkpoints (*.pth *.pt *.safetensors);;Tots els fitxers (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>There is no checkpoint file {path}. Choose an existing one.</source>
            <translation>No existeix el fitxer de checkpoint {path}. Trieu-ne un que existeixi.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: the scenes that 'Search scenes' wrote, or any STAC ItemCollection. The extent or area still says which pixels.</source>
            <translation>En lloc d'una cerca: les escenes que va escriure «Cerca escenes», o qualsevol ItemCollection d'STAC. L'extensió o l'àrea continuen indicant quins píxels.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: footprints that 'Search scenes' made; all, or the selected ones.</source>
            <translation>En lloc d'una cerca: empremtes fetes per «Cerca escenes»; totes, o les seleccionades.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Folder of downloaded products</source>
            <translation>Carpeta de productes baixats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: Sentinel-2 (L1C, L2A) or Sentinel-1 GRD products in SAFE format, as folders or zip files, in this folder; or the folder of one product.</source>
            <translation>En lloc d'una cerca: productes Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en format SAFE, com a carpetes o fitxers zip, en aquesta carpeta; o la carpeta d'un sol producte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Names or common names separated by commas: B04, B03, B02 or red, green, blue; vv, vh; elevation. Empty: the usual ones of the collection (Sentinel-2: B02, B03, B04, B08).</source>
            <translation>Noms o noms comuns separats per comes: B04, B03, B02 o red, green, blue; vv, vh; elevation. Buit: les habituals de la col·lecció (Sentinel-2: B02, B03, B04, B08).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Size of an output pixel. Empty: that of the finest band, pixel for pixel.</source>
            <translation>Mida d'un píxel de sortida. Buit: la de la banda més fina, píxel a píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Coordinate reference system</source>
            <translation>Sistema de referència de coordenades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Of the output. Empty: that of most scenes, so that their pixels stay as they are.</source>
            <translation>De la sortida. Buit: el de la majoria de les escenes, perquè els seus píxels quedin com estan.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Pixels that the scene's own classes (SCL, CLM, Landsat's quality bits) mark as one of these become nodata. Leave out snow where it is of interest. None chosen: no mask is read.</source>
            <translation>Els píxels que les mateixes classes de l'escena (SCL, CLM, bits de qualitat de Landsat) marquen com una d'aquestes passen a nodata. Traieu la neu on interessi. Cap de triada: no es llegeix cap màscara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Least clear share of the area (%)</source>
            <translation>Part clara mínima de l'àrea (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Days with fewer usable pixels in the area (not the tile) are left out and named in the log.</source>
            <translation>Els dies amb menys píxels útils a l'àrea (no a la tessel·la) es descarten i s'anomenen al registre.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Bilinear</source>
            <translation>Bilineal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Nearest pixel</source>
            <translation>Píxel més proper</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Cubic</source>
            <translation>Cúbic</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Average</source>
            <translation>Mitjana</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Resampling</source>
            <translation>Remostreig</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>For bands whose pixels are not the output's (coarser, another CRS). Masks take the nearest.</source>
            <translation>Per a bandes amb píxels que no són els de la sortida (més gruixuts, un altre SRC). Les màscares prenen el veí més proper.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/reflectance.py" />
            <source>Reflectance offset</source>
            <translation>Desplaçament de reflectància</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Reflectance = stored number x scale + offset. Empty: decided for each scene (-0.1 for Sentinel-2 since baseline 04.00, where the provider left it in); the log says how.</source>
            <translation>Reflectància = nombre desat x escala + desplaçament. Buit: es decideix per a cada escena (-0.1 en Sentinel-2 des de la línia base 04.00, on el proveïdor el va deixar); el registre diu com.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Needed for the Copernicus Data Space and for requester-pays buckets: an authentication configuration of type Basic with the access key as user name and the secret key as password.</source>
            <translation>Necessària per al Copernicus Data Space i per a dipòsits en què paga qui sol·licita (requester pays): una configuració d'autenticació del tipus Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Replace the stack of an earlier run in the output folder.</source>
            <translation>Substitueix la pila d'una execució anterior a la carpeta de sortida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Loads the dates as a group in natural colours, ready for the Temporal Controller.</source>
            <translation>Carrega les dates com un grup en color natural, a punt per al Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a day, and stack.json, which STAC tools read too. After a cancel, the same run goes on where it stopped.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per dia, i stack.json, que també llegeixen les eines STAC. Després d'una cancel·lació, la mateixa execució continua on es va aturar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Images, one a day</source>
            <translation>Imatges, una per dia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Image of the first day</source>
            <translation>Imatge del primer dia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of images</source>
            <translation>Nombre d'imatges</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of days and scenes that failed</source>
            <translation>Nombre de dies i escenes fallits</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>What failed or was left out, one a line</source>
            <translation>El que ha fallat o s'ha descartat, un cas per línia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Spectral index</source>
            <translation>Índex espectral</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>In place of an index.</source>
            <translation>En lloc d'un índex.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Formula of bands</source>
            <translation>Fórmula de bandes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: (nir - red) / (nir + red). What is before = is its name: my_index = nir / red.</source>
            <translation>{text} Nombres i noms de bandes (B8, B08, nir) amb + - * / ** i parèntesis: (nir - red) / (nir + red). El que precedeix = n'és el nom: el_meu_index = nir / red.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{names} are given, and one can be shown. Leave out the index or the formula.</source>
            <translation>Es donen {names}, i només se'n pot mostrar un. Traieu l'índex o la fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Provider</source>
            <translation>Proveïdor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Who is asked: a catalogue, or the best source of the collection, and the next one if it fails.</source>
            <translation>A qui es pregunta: a un catàleg, o a la millor font de la col·lecció, i a la següent si falla.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Collection</source>
            <translation>Col·lecció</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The kind of product.</source>
            <translation>El tipus de producte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Where to search, in any CRS; it may cross the antimeridian.</source>
            <translation>On s'ha de cercar, en qualsevol SRC; pot creuar l'antimeridià.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/area_button.py" />
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Area</source>
            <translation>Àrea</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Polygons where to search, instead of the extent: all features, or the selected ones.</source>
            <translation>Polígons on s'ha de cercar, en lloc de l'extensió: tots els objectes, o els seleccionats.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Start</source>
            <translation>Inici</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>First day, in UTC. Empty: from the beginning.</source>
            <translation>Primer dia, en UTC. Buit: des del principi.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>End</source>
            <translation>Final</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Last day, in UTC, inclusive. Empty: until today.</source>
            <translation>Darrer dia, en UTC, inclòs. Buit: fins avui.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Maximum cloud cover (%)</source>
            <translation>Cobertura de núvols màxima (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Of the whole tile, as the catalogue says. Not used for collections without clouds.</source>
            <translation>De la tessel·la sencera, segons el catàleg. No s'usa en col·leccions sense núvols.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Most scenes</source>
            <translation>Màxim d'escenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The search ends after so many scenes, in the order asked for.</source>
            <translation>La cerca s'acaba després d'aquest nombre d'escenes, en l'ordre demanat.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Further filters</source>
            <translation>Més filtres</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Conditions on properties, separated by semicolons or lines: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operators: = != &lt; &lt;= &gt; &gt;= in.</source>
            <translation>Condicions sobre propietats, separades per punt i coma o per línies: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operadors: = != &lt; &lt;= &gt; &gt;= in.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Properties separated by commas, a minus for descending: eo:cloud_cover, -datetime.</source>
            <translation>Propietats separades per comes, amb un menys per a l'ordre descendent: eo:cloud_cover, -datetime.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>STAC connection</source>
            <translation>Connexió STAC</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Instead of the provider: the name of a connection to a STAC API, as the panel or QGIS's Browser keeps it; the address of any STAC API (https://...); or the id of a provider that your own file of providers declares.</source>
            <translation>En lloc del proveïdor: el nom d'una connexió a una API STAC, tal com la desa el panell o el Navegador del QGIS; l'adreça de qualsevol API STAC (https://...); o l'id d'un proveïdor que declari el vostre propi fitxer de proveïdors.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Collection of that connection</source>
            <translation>Col·lecció d'aquesta connexió</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The collection's id there, instead of the collection above.</source>
            <translation>L'id que hi té la col·lecció, en lloc de la col·lecció de dalt.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area's layer cannot be read. Choose another.</source>
            <translation>La capa de l'àrea no es pot llegir. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area's layer has no (selected) polygon. Select one, or draw an extent.</source>
            <translation>La capa de l'àrea no té cap polígon (seleccionat). Seleccioneu-ne un o dibuixeu una extensió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The extent is empty. Draw one with a width and a height.</source>
            <translation>L'extensió és buida. Dibuixeu-ne una amb amplada i alçada.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The area cannot be given in degrees: {why}. Choose another extent.</source>
            <translation>L'àrea no es pot expressar en graus: {why}. Trieu una altra extensió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Best source (automatic)</source>
            <translation>Millor font (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>'{value}' is no date. Write it like 2021-05-01.</source>
            <translation>'{value}' no és una data. Escriviu-la com 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Best available (automatic)</source>
            <translation>El millor disponible (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 (network)</source>
            <translation>Temporal LIIF 3 (xarxa)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Baseline (no installation)</source>
            <translation>Model de base (sense instal·lació)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Network from a file</source>
            <translation>Xarxa des d'un fitxer</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Dates to make: a step (P7D, P1M) from the first to the last input date, a period with a step (2021-05-01/2021-07-01/P7D), a date, a list of dates, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Dates que es fan: un pas (P7D, P1M) de la primera a la darrera data d'entrada, un període amb un pas (2021-05-01/2021-07-01/P7D), una data, una llista de dates, 'inputs' per a totes les dates d'entrada, o 'between:3' per a tres imatges entre cada dues dates.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Model</source>
            <translation>Model</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 is the network of this plugin, for reflectance; it runs in the engine (Settings &gt; Options &gt; Temporal LIIF). The baseline interpolates in time and space and needs no installation. The best available is the network where there is an engine and all bands have a known wavelength, else the baseline, with a warning if only the engine is missing. A network from a file runs in the engine too.</source>
            <translation>Temporal LIIF 3 és la xarxa pròpia del connector, per a reflectància; s'executa al motor (Configuració &gt; Opcions &gt; Temporal LIIF). El model de base interpola en el temps i en l'espai i no necessita instal·lació. El millor disponible és la xarxa on hi ha un motor i totes les bandes tenen una longitud d'ona coneguda; si no, el model de base, amb un avís si només falta el motor. Una xarxa des d'un fitxer també s'executa al motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a network from a file: a LIIF or Temporal LIIF network, which sees red, green, blue, or what 'Train a network' has written.</source>
            <translation>Per a una xarxa des d'un fitxer: una xarxa LIIF o Temporal LIIF, que veu vermell, verd i blau, o el que ha escrit «Entrena una xarxa».</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Interpolation in time</source>
            <translation>Interpolació en el temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Nearest date</source>
            <translation>Data més propera</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Kriging weighs all clear dates and has the least error, linear joins the clear dates before and after, and the nearest clear date is taken as it is.</source>
            <translation>Per al model de base. El krigatge pondera totes les dates clares i té l'error més petit, la lineal uneix les dates clares anterior i posterior, i la data clara més propera es pren tal qual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Up-sampling</source>
            <translation>Sobremostreig</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Band-limited</source>
            <translation>De banda limitada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Band-limited keeps the mean of each input pixel, so degrading the output gives the input back; bicubic is the usual smooth one.</source>
            <translation>Per al model de base. El de banda limitada conserva la mitjana de cada píxel d'entrada, de manera que degradar la sortida retorna l'entrada; el bicúbic és el suau habitual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Time in the network</source>
            <translation>El temps a la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Between the neighbouring dates</source>
            <translation>Entre les dates veïnes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>As published</source>
            <translation>Com es va publicar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: a target lies between its neighbouring dates, or, as published, always in the middle of the whole set.</source>
            <translation>Per a un checkpoint publicat: la data objectiu és entre les dates veïnes o, com es va publicar, sempre al centre de tot el conjunt.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: the reflectances that the network sees as darkest and brightest.</source>
            <translation>Per a un checkpoint publicat: les reflectàncies que la xarxa veu com a més fosca i més clara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reference raster</source>
            <translation>Ràster de referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>The input whose grid the others are warped to, when their grids differ. Empty: the finest.</source>
            <translation>L'entrada a la graella de la qual es porten les altres, quan les graelles difereixen. Buit: la més fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write days to the nearest clear observation</source>
            <translation>Escriu els dies fins a l'observació clara més propera</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the days from each pixel to its nearest clear observation.</source>
            <translation>Un ràster per data amb els dies de cada píxel fins a la seva observació clara més propera.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the count of clear observations</source>
            <translation>Escriu el nombre d'observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the number of clear observations of each pixel.</source>
            <translation>Un ràster per data amb el nombre d'observacions clares de cada píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write where values come from</source>
            <translation>Escriu d'on venen els valors</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with five bands: dates used, days to the nearest, shares of dates masked and rejected, and a code that says why a pixel is nodata.</source>
            <translation>Un ràster per data amb cinc bandes: dates usades, dies fins a la més propera, parts de les dates emmascarades i rebutjades, i un codi que diu per què un píxel és nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the uncertainty</source>
            <translation>Escriu la incertesa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One standard deviation of reflectance a pixel and band, for models that estimate it.</source>
            <translation>Una desviació estàndard de reflectància per píxel i banda, per als models que l'estimen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the support of the detail</source>
            <translation>Escriu el suport del detall</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>A raster a date with the share, from 0 to 1, of the detail finer than an input pixel that the dates decide; the rest is the model's. For models that estimate it.</source>
            <translation>Un ràster per data amb la part, de 0 a 1, del detall més fi que un píxel d'entrada que decideixen les dates; la resta és del model. Per als models que l'estimen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json, which STAC tools read too.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json, que també llegeixen les eines STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Model that was used</source>
            <translation>Model que ha calculat</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Folder of training areas</source>
            <translation>Carpeta de zones d'entrenament</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>One subfolder an area: a stack of all 12 bands of Sentinel-2 L2A with clouds as nodata, as fetching writes it (stack.json), or the format of WorldStrat (NN_2021-05-01_L2A.tif with its _mask.tif). Many different areas teach more than many dates of one.</source>
            <translation>Una subcarpeta per zona: una pila amb les 12 bandes de Sentinel-2 L2A i els núvols com a nodata, tal com l'escriu la baixada (stack.json), o el format de WorldStrat (NN_2021-05-01_L2A.tif amb el seu _mask.tif). Moltes zones diferents ensenyen més que moltes dates d'una.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Network</source>
            <translation>Xarxa</translation>
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
            <translation>Temporal LIIF 3 és la xarxa d'aquest connector i aprèn només de les sèries. Les publicades necessiten zones en el format de WorldStrat amb les imatges adaptades i la seva veritat (adapted/lr_*.png, adapted/hr_x6.png, published.json).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tune weights</source>
            <translation>Adapta pesos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train anew</source>
            <translation>Entrena des de zero</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tuning goes on from existing weights, which takes far less time; training anew starts from random ones.</source>
            <translation>L'adaptació parteix d'uns pesos existents, cosa que demana molt menys temps; l'entrenament des de zero comença amb pesos a l'atzar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights to tune</source>
            <translation>Pesos per adaptar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A file of the same network. Empty: the plugin's own weights of Temporal LIIF 3; the published networks have none here.</source>
            <translation>Un fitxer de la mateixa xarxa. Buit: els pesos de Temporal LIIF 3 del mateix connector; les xarxes publicades no en tenen cap aquí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Time (minutes)</source>
            <translation>Temps (minuts)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>How long it may compute, not counting reading and validation. Two processor cores need an hour to tune Temporal LIIF 3 and are too slow for a published network of full size, which needs a GPU.</source>
            <translation>Quant pot calcular, sense comptar la lectura ni la validació. Dos nuclis de processador demanen una hora per adaptar Temporal LIIF 3 i són massa lents per a una xarxa publicada de mida completa, que necessita una GPU.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Areas for validation (%)</source>
            <translation>Zones de validació (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Share of the areas that is not learned from: the result is measured on them, beside interpolation and the weights that it started from. Without any (0, or a single area), nobody knows whether the training has done good.</source>
            <translation>Part de les zones de la qual no s'aprèn: s'hi mesura el resultat, al costat de la interpolació i dels pesos de partida. Sense cap (0, o una sola zona), ningú no sap si l'entrenament ha servit.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Where the network is trained: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>On s'entrena la xarxa: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Seed</source>
            <translation>Llavor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Decides samples and first weights; another one shows how much of a result is chance.</source>
            <translation>Decideix les mostres i els primers pesos; una altra mostra quant d'un resultat és atzar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Steps</source>
            <translation>Passos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Exact number of steps instead of the time; on one processor, the same steps, seed and data give the same weights. 0: as many as the time allows.</source>
            <translation>Nombre exacte de passos en lloc del temps; en un mateix processador, els mateixos passos, llavor i dades donen els mateixos pesos. 0: tants com permeti el temps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A training that is stopped leaves its state beside the output file (in a folder that ends in '-training'); with the same inputs and output, it goes on from there.</source>
            <translation>Un entrenament aturat deixa el seu estat al costat del fitxer de sortida (en una carpeta que acaba en '-training'); amb les mateixes entrades i sortida, continua des d'allà.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>What to train</source>
            <translation>Què s'entrena</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time</source>
            <translation>Canvis en el temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time, and detail</source>
            <translation>Canvis en el temps, i detall</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For Temporal LIIF 3: only what happens between dates, keeping the detail of the weights that it starts from, or of the plugin's own; or the detail too, which learns from simulated images and so from none of the areas.</source>
            <translation>Per a Temporal LIIF 3: només el que passa entre dates, conservant el detall dels pesos de partida, o el dels del connector; o també el detall, que aprèn d'imatges simulades i per tant de cap de les zones.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Dates in a sample</source>
            <translation>Dates d'una mostra</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>All five</source>
            <translation>Totes cinc</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Some in a row</source>
            <translation>Unes quantes de seguides</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Two neighbours</source>
            <translation>Dues de veïnes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A single one</source>
            <translation>Una de sola</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For the published Temporal LIIF: its temporal strategy.</source>
            <translation>Per a Temporal LIIF (publicada): la seva estratègia temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Encoder</source>
            <translation>Codificador</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The published results are of the EDSR baseline.</source>
            <translation>Per a una xarxa publicada nova. Els resultats publicats són d'EDSR baseline.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Size of the network</source>
            <translation>Mida de la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Full (as published)</source>
            <translation>Completa (com es va publicar)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Small</source>
            <translation>Petita</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tiny</source>
            <translation>Mínima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The full one needs a GPU; a small one suits processors.</source>
            <translation>Per a una xarxa publicada nova. La completa necessita una GPU; una de petita convé als processadors.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Crop (pixels)</source>
            <translation>Retall (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network: side of a sample; 48, 72 and 128 are the published ones. 0: 128 for Temporal LIIF, 72 for LIIF.</source>
            <translation>Per a una xarxa publicada: costat d'una mostra; 48, 72 i 128 són els publicats. 0: 128 per a Temporal LIIF, 72 per a LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Learning rate</source>
            <translation>Taxa d'aprenentatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network. Small ones bear 0.001.</source>
            <translation>Per a una xarxa publicada. Les petites admeten 0.001.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trained network</source>
            <translation>Xarxa entrenada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights (*.safetensors);;Original format (*.pth)</source>
            <translation>Pesos (*.safetensors);;Format original (*.pth)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights for the model 'Network from a file' of 'Super-resolve a time series'. A .safetensors file also says what it was trained on and what was measured.</source>
            <translation>Pesos per al model «Xarxa des d'un fitxer» de «Superresolució d'una sèrie temporal». Un fitxer .safetensors diu a més amb què es va entrenar i què es va mesurar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Curves</source>
            <translation>Corbes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PNG image (*.png)</source>
            <translation>Imatge PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Loss and gain by step, as an image.</source>
            <translation>Pèrdua i guany per pas, com a imatge.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR on areas that were not learned from (dB)</source>
            <translation>PSNR en zones de les quals no es va aprendre (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR of interpolation on the same areas (dB)</source>
            <translation>PSNR de la interpolació en les mateixes zones (dB)</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} cannot be a path: it holds a character with the code 0. Choose another.</source>
            <translation>{path} no pot ser un camí: conté un caràcter de codi 0. Trieu-ne un altre.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} is a path of Windows, which this system does not have. Give one of its own.</source>
            <translation>{path} és un camí de Windows, que aquest sistema no té. Indiqueu-ne un de propi d'aquest sistema.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{name}: {path} is an address, and what is written are files. Give a path on disk.</source>
            <translation>{name}: {path} és una adreça, i el que s'escriu són fitxers. Indiqueu un camí al disc.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>The project has no group '{name}' with dated rasters. Choose another series, or its folder.</source>
            <translation>El projecte no té cap grup '{name}' amb ràsters amb data. Trieu una altra sèrie, o la seva carpeta.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>There is no series at {path}. Choose its folder, or the stack.json in it.</source>
            <translation>No hi ha cap sèrie a {path}. Trieu la seva carpeta, o l'stack.json que conté.</translation>
        </message>
        <message>
            <location filename="../provider/provider.py" />
            <source>Temporal LIIF: regular, cloud-free, super-resolved time series</source>
            <translation>Temporal LIIF: sèries temporals regulars, sense núvols i amb superresolució</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dated rasters</source>
            <translation>Ràsters amb data</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>A whole series: a group of the project, or the folder of a series or of dated rasters. What lies beside the dates (masks, _days, _uncertainty and the like) is not taken for dates. Leave it empty to give single rasters; with both, the rasters are added to the series.</source>
            <translation>Una sèrie sencera: un grup del projecte, o la carpeta d'una sèrie o de ràsters amb data. El que hi ha al costat de les dates (màscares, _days, _uncertainty i semblants) no es pren per dates. Deixeu-ho buit per a donar ràsters solts; amb tots dos, els ràsters s'afegeixen a la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>Raster layers or files of one place, with the same bands; clouds are nodata, or hidden by masks, which are found beside the rasters or given among them. The folder of a stack stands for its dates, and a file whose bands are dates (NetCDF with a time axis, bands named 20210501) for as many. A date is taken from 'Dates of the inputs', else from the layer's temporal range, else from the metadata of the acquisition, else from the name, else from TIFFTAG_DATETIME; the log says which.</source>
            <translation>Capes o fitxers ràster d'un lloc, amb les mateixes bandes; els núvols són nodata o els amaguen màscares, que es troben al costat dels ràsters o es donen entre ells. La carpeta d'una sèrie equival a les seves dates, i un fitxer les bandes del qual són dates (NetCDF amb eix temporal, bandes anomenades 20210501) a tantes altres. La data es pren de 'Dates de les entrades', si no de l'interval temporal de la capa, si no de les metadades de l'adquisició, si no del nom, si no de TIFFTAG_DATETIME; el registre diu de quin.</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance scale</source>
            <translation>Escala de reflectància</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance per unit of the values (0.0001 for Sentinel-2). Empty: decided for each raster by what it declares, its product and its type; the log says how. Outputs are stored as the inputs are.</source>
            <translation>Reflectància per unitat dels valors (0.0001 per a Sentinel-2). Buit: es decideix per a cada ràster segons el que declara, el seu producte i el seu tipus; el registre diu com. Les sortides es desen com les entrades.</translation>
        </message>
        <message>
            <location filename="../provider/reflectance.py" />
            <source>Reflectance of the value 0, for all rasters: -0.1 for Sentinel-2 of processing baseline 04.00 or later, 0 where nothing is to be added. Empty: decided for each raster.</source>
            <translation>Reflectància del valor 0, per a tots els ràsters: -0.1 per a Sentinel-2 amb línia base de processament 04.00 o posterior, 0 on no cal sumar res. Buit: es decideix per a cada ràster.</translation>
        </message>
        <message>
            <location filename="../provider/results.py" />
            <location filename="../ui/series_done.py" />
            <source>Dates</source>
            <translation>Dates</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <source>Choose the folder of a series</source>
            <translation>Tria la carpeta d'una sèrie</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/folder_choice.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Folder of the series</source>
            <translation>Carpeta de la sèrie</translation>
        </message>
        <message>
            <location filename="../provider/settings.py" />
            <source>'{value}' is no device. Use auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>'{value}' no és un dispositiu. Useu auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>The table cannot be written. Choose another place for it.</source>
            <translation>La taula no es pot escriure. Trieu-li un altre lloc.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>A row of the table cannot be written ({reason}). Choose another place for it.</source>
            <translation>Una fila de la taula no es pot escriure ({reason}). Trieu un altre lloc per a la taula.</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Weekly</source>
            <translation>Cada setmana</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Every 10 days</source>
            <translation>Cada 10 dies</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Monthly</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates as the inputs</source>
            <translation>Mateixes dates que les entrades</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and one between each two</source>
            <translation>Mateixes dates, i una entre cada dues</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and three between each two</source>
            <translation>Mateixes dates, i tres entre cada dues</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Or write dates (2021-05-01, 2021-05-11) or steps (P5D, 2021-05-01/2021-07-01/P7D)</source>
            <translation>O escriviu dates (2021-05-01, 2021-05-11) o passos (P5D, 2021-05-01/2021-07-01/P7D)</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Add a single day</source>
            <translation>Afegeix un sol dia</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose among the bands of the rasters</source>
            <translation>Tria entre les bandes dels ràsters</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose the series or the rasters first.</source>
            <translation>Trieu abans la sèrie o els ràsters.</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>None chosen</source>
            <translation>Cap de triada</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview on the map</source>
            <translation>Previsualitza al mapa</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area…</source>
            <translation>Obté l'àrea…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Download products…</source>
            <translation>Baixa productes…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Copy STAC address</source>
            <translation>Copia l'adreça STAC</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file…</source>
            <translation>Desa el fitxer d'ítems…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make the series…</source>
            <translation>Crea la sèrie…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make a series from layers…</source>
            <translation>Crea una sèrie amb capes…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <location filename="../ui/entry.py" />
            <source>Make a regular series of dated rasters of the project or a folder</source>
            <translation>Crea una sèrie regular amb ràsters amb data del projecte o d'una carpeta</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Scenes of this collection can be downloaded whole, not made into a series</source>
            <translation>Les escenes d'aquesta col·lecció es poden baixar senceres, però no convertir-se en una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Select scenes of at least two days to make a series of them</source>
            <translation>Seleccioneu escenes d'almenys dos dies per fer-ne una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area of the selected scenes and make a regular series</source>
            <translation>Obté l'àrea de les escenes seleccionades i crea una sèrie regular</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes are selected; the first {most} are shown.</source>
            <translation>Hi ha {count} escenes seleccionades; es mostren les {most} primeres.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview {scene}</source>
            <translation>Previsualització de {scene}</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>The STAC address was copied.</source>
            <translation>S'ha copiat l'adreça STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} STAC addresses were copied.</source>
            <translation>S'han copiat {count} adreces STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file</source>
            <translation>Desa el fitxer d'ítems</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes were saved to {path}.</source>
            <translation>S'han desat {count} escenes a {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetching the area</source>
            <translation>S'està obtenint l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Making the series</source>
            <translation>S'està creant la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Calculating the index</source>
            <translation>S'està calculant l'índex</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Write the chosen scenes</source>
            <translation>Escriu les escenes triades</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>No area is chosen. Draw one, or choose the map's extent.</source>
            <translation>No s'ha triat cap àrea. Dibuixeu-ne una o trieu l'extensió del mapa.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The area of a saved search cannot be read. Choose it again.</source>
            <translation>L'àrea d'una cerca desada no es pot llegir. Torneu-la a triar.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The drawn area cannot be written to {path}. In Settings &gt; Options &gt; Temporal LIIF, choose another cache folder or a larger size.</source>
            <translation>L'àrea dibuixada no es pot escriure a {path}. A Configuració &gt; Opcions &gt; Temporal LIIF, trieu una altra carpeta de memòria cau o una mida més gran.</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn rectangle</source>
            <translation>Rectangle dibuixat</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn polygon</source>
            <translation>Polígon dibuixat</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drag a rectangle on the map</source>
            <translation>Arrossegueu per a dibuixar un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Click the corners, right-click to finish</source>
            <translation>Feu clic als vèrtexs; botó dret per a acabar</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Map extent</source>
            <translation>Extensió del mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Where to search: the map's extent, a drawn shape, coordinates, a layer or a bookmark</source>
            <translation>On cal cercar: l'extensió del mapa, una forma dibuixada, coordenades, una capa o un preferit</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a rectangle on the map</source>
            <translation>Dibuixa un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a polygon on the map</source>
            <translation>Dibuixa un polígon al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Coordinates…</source>
            <translation>Coordenades…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Place by name…</source>
            <translation>Lloc pel nom…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Bookmark</source>
            <translation>Preferit</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Zoom to the area</source>
            <translation>Amplia a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/area_clouds.py" />
            <source>Clouds over the area</source>
            <translation>Núvols sobre l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Pixel Profile</source>
            <translation>Perfil de píxel</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>See bands or an index of a place over time</source>
            <translation>Mostra les bandes o un índex d'un lloc al llarg del temps</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare Images</source>
            <translation>Compara imatges</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare dates and series by a swipe and on a second map</source>
            <translation>Compara dates i sèries amb una cortina i en un segon mapa</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Dates of a Series</source>
            <translation>Dates d'una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>See what is known of each date of a series, and show it</source>
            <translation>Consulta què se sap de cada data d'una sèrie, i mostra-la</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Who is asked. Automatic: the best source, and the next one if it fails.</source>
            <translation>A qui es pregunta. Automàtic: la millor font, i la següent si falla.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>No collection of {provider} is chosen. Choose one in the list.</source>
            <translation>No s'ha triat cap col·lecció de {provider}. Trieu-ne una de la llista.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove the connection '{name}'? Its authentication configuration stays in QGIS.</source>
            <translation>Voleu eliminar la connexió '{name}'? La seva configuració d'autenticació es conserva al QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove Connection</source>
            <translation>Elimina la connexió</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/options.py" />
            <source>Automatic</source>
            <translation>Automàtic</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>not listed yet</source>
            <translation>encara sense llistar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/status_text.py" />
            <source>loading…</source>
            <translation>s'estan carregant…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>List collections</source>
            <translation>Llista les col·leccions</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs: add, edit or remove one</source>
            <translation>Connexions a API STAC: afegir, editar o eliminar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs</source>
            <translation>Connexions a API STAC</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>New connection…</source>
            <translation>Connexió nova…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Edit connection…</source>
            <translation>Edita la connexió…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove connection…</source>
            <translation>Elimina la connexió…</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../ui/compare_panel.py" />
            <location filename="../ui/disk_options.py" />
            <source>nothing</source>
            <translation>res</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>What masks mark as one of these is filled from other dates. None: no mask is read.</source>
            <translation>El que les màscares marquen com una d'aquestes classes s'omple amb altres dates. Cap: no es llegeix cap màscara.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>two pixels</source>
            <translation>dos píxels</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Clouds and shadows grow by this distance: masks draw them too small.</source>
            <translation>Els núvols i les ombres s'amplien aquesta distància: les màscares els dibuixen massa petits.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Hide</source>
            <translation>&amp;Amaga</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Grow masks by</source>
            <translation>Ampl&amp;ia les màscares en</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Days of which less of the area is clear are left out.</source>
            <translation>Es descarten els dies amb menys part clara de l'àrea.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Clear area at least</source>
            <translation>Àr&amp;ea clara mínima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>As it is</source>
            <translation>Tal com està</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>nearest date</source>
            <translation>data més propera</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>The project has no raster to compare with.</source>
            <translation>El projecte no té cap ràster amb què comparar.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map: {near}. Against: {far}.</source>
            <translation>Mapa: {near}. Respecte a: {far}.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe on the map</source>
            <translation>Cortina al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe up and down</source>
            <translation>Cortina de dalt a baix</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Second map, linked</source>
            <translation>Segon mapa, enllaçat</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Draw both with the colours of the map's image</source>
            <translation>Dibuixa tots dos amb els colors de la imatge del mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Earlier date</source>
            <translation>Data anterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Later date</source>
            <translation>Data posterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series on the map</source>
            <translation>Sèrie al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date on the map</source>
            <translation>Data al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Against</source>
            <translation>Respecte a</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series or layer to compare with</source>
            <translation>Sèrie o capa amb què comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date to compare with</source>
            <translation>Data amb què comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_views.py" />
            <source>Second map</source>
            <translation>Segon mapa</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Edit STAC Connection</source>
            <translation>Edita la connexió STAC</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>New STAC Connection</source>
            <translation>Connexió STAC nova</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The root of the API: the page that lists conformsTo</source>
            <translation>L'arrel de l'API: la pàgina que enumera conformsTo</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Where the API needs one: a configuration of type Basic, API Header or OAuth2</source>
            <translation>Si l'API en requereix: una configuració del tipus Bàsica, API Header o OAuth2</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Asking {name}…</source>
            <translation>S'està preguntant a {name}…</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Test the connection</source>
            <translation>Prova la connexió</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/options.py" />
            <source>The test was stopped.</source>
            <translation>La prova s'ha aturat.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Address</source>
            <translation>&amp;Adreça</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Login</source>
            <translation>Inici de &amp;sessió</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Test connection</source>
            <translation>&amp;Prova la connexió</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works, but the API has no collection.</source>
            <translation>La connexió funciona, però l'API no té cap col·lecció.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: {count} collections, such as {first}.</source>
            <translation>La connexió funciona: {count} col·leccions, com ara {first}.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>No square of that size lies around a place so near to a pole.</source>
            <translation>No hi cap cap quadrat d'aquesta mida al voltant d'un lloc tan proper a un pol.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' is not a place. Write latitude and longitude (46.5, 7.1), with letters in any order (7.1E 46.5N), or west, south, east, north (7.0, 46.4, 7.2, 46.6).</source>
            <translation>'{text}' no és un lloc. Escriviu latitud i longitud (46.5, 7.1), amb lletres en qualsevol ordre (7.1E 46.5N), o oest, sud, est, nord (7.0, 46.4, 7.2, 46.6).</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' has 60 minutes or seconds, or more. Write less than 60.</source>
            <translation>'{text}' té 60 minuts o segons, o més. Escriviu-ne menys de 60.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>One coordinate is a latitude (N or S) and the other a longitude (E or W). Give both letters.</source>
            <translation>Una coordenada és una latitud (N o S) i l'altra una longitud (E o W). Indiqueu totes dues lletres.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>Give both coordinates a letter (N, S, E, W), or neither.</source>
            <translation>Poseu una lletra (N, S, E, W) a totes dues coordenades, o a cap.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The latitude {value} is beyond 90. Latitude comes first, as in 46.5, 7.1.</source>
            <translation>La latitud {value} passa de 90. La latitud va primer, com en 46.5, 7.1.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The longitude {value} is beyond 180.</source>
            <translation>La longitud {value} passa de 180.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>A box in degrees is west, south, east, north, as in 7.0, 46.4, 7.2, 46.6.</source>
            <translation>Un rectangle en graus és oest, sud, est, nord, com en 7.0, 46.4, 7.2, 46.6.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The box has no width or no height. Write west, south, east, north: the south is the smaller.</source>
            <translation>El rectangle no té amplada o no té alçada. Escriviu oest, sud, est, nord: el sud és el més petit.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Dates of the series</source>
            <translation>Dates de la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>The project has no series yet. Choose a folder.</source>
            <translation>El projecte encara no té cap sèrie. Trieu una carpeta.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Read the dates of the series</source>
            <translation>Llegeix les dates de la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} images cannot be read. The first: {why}</source>
            <translation>{count} imatges no es poden llegir. La primera: {why}</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear shares are counted on the images; weights and shifts come with a run.</source>
            <translation>Les parts clares es compten en les imatges; els pesos i desplaçaments venen amb una execució.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} dates. A click shows the date, or the nearest one, on the map.</source>
            <translation>{count} dates. Un clic mostra al mapa la data, o la més propera.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>When the scene was taken, in UTC.</source>
            <translation>Quan es va prendre l'escena, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <location filename="../ui/details.py" />
            <source>Pixels</source>
            <translation>Píxels</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Used (blue), rejected by the screen (orange), masked or nodata (grey).</source>
            <translation>Usada (blau), rebutjada pel cribratge (taronja), emmascarada o nodata (gris).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear</source>
            <translation>Clara</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that neither masks nor nodata hide.</source>
            <translation>Part dels píxels que no amaguen ni les màscares ni el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masked</source>
            <translation>Emmascarada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that masks or nodata hide.</source>
            <translation>Part dels píxels que amaguen les màscares o el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Rejected</source>
            <translation>Rebutjada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that no mask hides and that the screen rejected.</source>
            <translation>Part dels píxels que cap màscara no amaga i que el cribratge ha rebutjat.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Weight</source>
            <translation>Pes</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Mean weight of the clear pixels, from 0 (rejected) to 1 (believed).</source>
            <translation>Pes mitjà dels píxels clars, de 0 (rebutjat) a 1 (fiable).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Shift (px)</source>
            <translation>Desplaçament (px)</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>How far the date lies off the others: to the right, and down.</source>
            <translation>Com s'aparta la data de les altres: a la dreta i avall.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Quality</source>
            <translation>Qualitat</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Correlation with the other dates; 0: it could not be registered.</source>
            <translation>Correlació amb les altres dates; 0: no s'ha pogut coregistrar.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Properties</source>
            <translation>Propietats</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Property</source>
            <translation>Propietat</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Files</source>
            <translation>Fitxers</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Type</source>
            <translation>Tipus</translation>
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
            <translation>Mida</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>id</source>
            <translation>id</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>collection</source>
            <translation>col·lecció</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>provider</source>
            <translation>proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy address</source>
            <translation>Copia l'adreça</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy value</source>
            <translation>Copia el valor</translation>
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
            <translation>PyTorch no es pot usar: {reason}</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{device}: cannot compute ({reason})</source>
            <translation>{device}: no pot calcular ({reason})</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{size} GB memory</source>
            <translation>{size} GB de memòria</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{speed} GFLOP/s</source>
            <translation>{speed} GFLOP/s</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>On disk</source>
            <translation>Al disc</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Folder of the cache</source>
            <translation>Carpeta de la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Cache fold&amp;er</source>
            <translation>&amp;Carpeta de la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>At &amp;most</source>
            <translation>Com a &amp;màxim</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Previews</source>
            <translation>Previsualitzacions</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Empty</source>
            <translation>Buida</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Thumbnails, and clouds over areas.</source>
            <translation>Miniatures, i núvols sobre les àrees.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Scenes of runs</source>
            <translation>Escenes d'execucions</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Item files, from which runs of the history are repeated.</source>
            <translation>Fitxers d'ítems per a repetir execucions de l'historial.</translation>
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
            <translation>Elimina…</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Python and PyTorch, apart from QGIS's own.</source>
            <translation>Python i PyTorch, a part dels del QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Remove the engine</source>
            <translation>Elimina el motor</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Networks and searches need the engine. Setting it up again downloads it anew. Remove it?</source>
            <translation>Les xarxes i les cerques necessiten el motor. Per a preparar-lo un altre cop cal tornar-lo a baixar. Voleu eliminar-lo?</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Measure what is on disk</source>
            <translation>Mesura el que hi ha al disc</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Tidy the cache</source>
            <translation>Endreça la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Searching…</source>
            <translation>S'està cercant…</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Stop</source>
            <translation>Atura</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <location filename="../ui/dock_layout.py" />
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Nothing was found. Widen the period, the area or the clouds, or ask another provider.</source>
            <translation>No s'ha trobat res. Amplieu el període, l'àrea o els núvols, o pregunteu a un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Choose what, where and when, and press Search.</source>
            <translation>Trieu què, on i quan, i premeu Cerca.</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Zoom to the selected scenes</source>
            <translation>Amplia a les escenes seleccionades</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select scenes on the map</source>
            <translation>Selecciona escenes al mapa</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the footprints</source>
            <translation>Mostra les empremtes</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the details</source>
            <translation>Mostra els detalls</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show or hide the search</source>
            <translation>Mostra o amaga la cerca</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter by id, platform or date</source>
            <translation>Filtra per id, plataforma o data</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter the scenes found</source>
            <translation>Filtra les escenes trobades</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Order of the list</source>
            <translation>Ordre de la llista</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Newest first</source>
            <translation>Les més recents primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Oldest first</source>
            <translation>Les més antigues primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest scene first</source>
            <translation>L'escena més clara primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest area first</source>
            <translation>L'àrea més clara primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>By platform</source>
            <translation>Per plataforma</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes: at most {percent} % cloud over the area or, if unknown, over the scene</source>
            <translation>Selecciona totes les escenes clares: com a màxim {percent} % de núvols sobre l'àrea o, si no es coneix, sobre l'escena</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes</source>
            <translation>Selecciona totes les escenes clares</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Searching</source>
            <translation>Cerca en curs</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Running</source>
            <translation>Execució en curs</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <source>Temporal LIIF</source>
            <translation>Temporal LIIF</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <source>The engine cannot be used, so the baseline computes the series.</source>
            <translation>El motor no es pot fer servir, de manera que la sèrie la calcula el model de base.</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <location filename="../ui/engine_setup.py" />
            <location filename="../ui/messages.py" />
            <source>Set up the engine</source>
            <translation>Prepara el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Set Up the Engine</source>
            <translation>Preparació del motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Looking for an engine…</source>
            <translation>S'està cercant un motor…</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is a Python of its own that runs networks and searches catalogues. Its packages (PyTorch and others, 1 to 6 GB) go to {folder}; QGIS's own Python stays as it is.</source>
            <translation>El motor és un Python propi que executa xarxes i cerca en catàlegs. Els seus paquets (PyTorch i altres, d'1 a 6 GB) van a {folder}; el Python del QGIS queda com està.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Messages</source>
            <translation>Missatges</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Look for an engine</source>
            <translation>Cerca d'un motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Set up engine</source>
            <translation>&amp;Prepara el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Test</source>
            <translation>Pro&amp;va</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>C&amp;opy diagnosis</source>
            <translation>C&amp;opia el diagnòstic</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Cancel set-up</source>
            <translation>Cance&amp;l·la la preparació</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Test the engine</source>
            <translation>Prova el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Cancelled. Nothing was changed.</source>
            <translation>Cancel·lat. No s'ha canviat res.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Python for it: {path}</source>
            <translation>Python per al motor: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>none found</source>
            <translation>no s'ha trobat</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>NVIDIA driver: {path}</source>
            <translation>Controlador d'NVIDIA: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Measuring {path}</source>
            <translation>S'està mesurant {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>There is no engine yet. Press 'Set up engine' to make one.</source>
            <translation>Encara no hi ha motor. Premeu «Prepara el motor» per a crear-ne un.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is ready:</source>
            <translation>El motor està a punt:</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series</source>
            <translation>Escenes i sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series Panel</source>
            <translation>Panell d'escenes i sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Find satellite scenes on the map and make series of them</source>
            <translation>Troba escenes de satèl·lit al mapa i fes-ne sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Search Scenes in Processing…</source>
            <translation>Cerca escenes a Processament…</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Make a Series from Layers…</source>
            <translation>Crea una sèrie amb capes…</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>What to do with the series in the folder</source>
            <translation>Què cal fer amb la sèrie de la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: take what was fetched</source>
            <translation>Continua: pren el que ja s'ha obtingut</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: fetch the days that are missing</source>
            <translation>Continua: obté els dies que falten</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: make it anew</source>
            <translation>Substitueix: torna-la a crear</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: fetch and make everything anew</source>
            <translation>Substitueix: obté i crea-ho tot de nou</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>New folder</source>
            <translation>Carpeta nova</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds a series already.</source>
            <translation>La carpeta ja conté una sèrie.</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds an unfinished series.</source>
            <translation>La carpeta conté una sèrie sense acabar.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <source>An index of the series as well, or a formula of its bands.</source>
            <translation>També un índex de la sèrie, o una fórmula de les seves bandes.</translation>
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
            <translation>Detalls</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Scenes</source>
            <translation>Escenes</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Python of the engine</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Found by itself</source>
            <translation>Es troba automàticament</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;Python</source>
            <translation>&amp;Python</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Set up engine…</source>
            <translation>Prepara el motor…</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>What networks compute on where an algorithm is left on 'auto'.</source>
            <translation>En què calculen les xarxes quan un algoritme es deixa en 'auto'.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;Device</source>
            <translation>&amp;Dispositiu</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Catalogues</source>
            <translation>Catàlegs</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>&amp;First choice</source>
            <translation>P&amp;rimera opció</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Files read at once when scenes are fetched; a provider's own limit holds besides.</source>
            <translation>Fitxers que es llegeixen alhora en obtenir escenes; a més regeix el límit propi de cada proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Files read at &amp;once</source>
            <translation>Fitxers llegits al&amp;hora</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Copernicus &amp;login</source>
            <translation>Inici de &amp;sessió a Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Test login</source>
            <translation>Prova l'inici de sessió</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>S3 keys of the Copernicus Data Space, as user and password: for fetching areas from there.</source>
            <translation>Claus S3 del Copernicus Data Space, com a usuari i contrasenya: per obtenir-ne àrees.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Copernicus S3 &amp;keys</source>
            <translation>C&amp;laus S3 de Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Uses {path}</source>
            <translation>Usa {path}</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Choose or make an authentication configuration first.</source>
            <translation>Trieu o creeu abans una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Logging in…</source>
            <translation>S'està iniciant la sessió…</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>Test the Copernicus login</source>
            <translation>Prova l'inici de sessió a Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options.py" />
            <source>The login works.</source>
            <translation>L'inici de sessió funciona.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 30 days</source>
            <translation>Darrers 30 dies</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <location filename="../ui/period_field.py" />
            <location filename="../ui/search_form.py" />
            <source>Last 3 months</source>
            <translation>Darrers 3 mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 12 months</source>
            <translation>Darrers 12 mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>This year</source>
            <translation>Aquest any</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last year</source>
            <translation>L'any passat</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>No period is given. Write for example 2021-05 or last 90 days.</source>
            <translation>No es dona cap període. Escriviu per exemple 2021-05 o darrers 90 dies.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' has a time of day. Write days alone: they begin and end in UTC.</source>
            <translation>El període '{text}' té una hora del dia. Escriviu només dies: comencen i acaben en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>'{text}' is not a period. Write for example 2021, 2021-05, May 2021, 2021-05-01/2021-07-01, last 90 days or since 2021-05-01.</source>
            <translation>'{text}' no és un període. Escriviu per exemple 2021, 2021-05, maig de 2021, 2021-05-01/2021-07-01, darrers 90 dies o entre 2021-05-01 i avui.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' begins on {first}, after its end on {last}. Swap the dates, or write both years.</source>
            <translation>El període '{text}' comença el {first}, després del seu final el {last}. Intercanvieu les dates, o escriviu tots dos anys.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>That period begins before {year}. Write fewer days, months or years.</source>
            <translation>Aquest període comença abans de {year}. Escriviu menys dies, mesos o anys.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>{one}/{other}/{year} can be read in two ways. Write {year}-{other:02d}-{one:02d} or {year}-{one:02d}-{other:02d}.</source>
            <translation>{one}/{other}/{year} es pot llegir de dues maneres. Escriviu {year}-{other:02d}-{one:02d} o {year}-{one:02d}-{other:02d}.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no month {month}. Write months from 01 to 12.</source>
            <translation>No existeix el mes {month}. Escriviu mesos del 01 al 12.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no day {year}-{month:02d}-{day:02d}: that month has {last} days.</source>
            <translation>No existeix el dia {year}-{month:02d}-{day:02d}: aquest mes té {last} dies.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>since,from,between</source>
            <translation>des,desde,entre</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>last,past,previous</source>
            <translation>darrers,darreres,darrer,darrera,últims,últimes,últim,última,passats,passades,passat,passada,anterior</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>this,current</source>
            <translation>aquest,aquesta,actual</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>to,until,till,and</source>
            <translation>a,al,fins,i</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>today,now</source>
            <translation>avui,ara</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>yesterday</source>
            <translation>ahir</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>day,days</source>
            <translation>dia,dies</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>week,weeks</source>
            <translation>setmana,setmanes</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>month,months</source>
            <translation>mes,mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>year,years</source>
            <translation>any,anys</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>the,of,in</source>
            <translation>el,la,els,les,de,del,dels,en</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Period</source>
            <translation>Període</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>2021-05, May 2021, last 90 days…</source>
            <translation>2021-05, maig de 2021, darrers 90 dies…</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>For example 2021, May 2021, 2021-05-01/2021-07-01, last 90 days, since 2021-05-01. Both days count, in UTC.</source>
            <translation>Per exemple 2021, maig de 2021, 2021-05-01/2021-07-01, darrers 90 dies, entre 2021-05-01 i avui. Tots dos dies compten, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods, a calendar, and the project's temporal range</source>
            <translation>Períodes habituals, un calendari i l'interval temporal del projecte</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods</source>
            <translation>Períodes habituals</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Project's temporal range</source>
            <translation>Interval temporal del projecte</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>First day</source>
            <translation>Primer dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Last day</source>
            <translation>Darrer dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{day}, one day</source>
            <translation>{day}, un dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{period}, {count} days</source>
            <translation>{period}, {count} dies</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Area by Coordinates</source>
            <translation>Àrea per coordenades</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>For example 46.5, 7.1 or 7.1E 46.5N or 46°30'N 7°6'E or 7.0, 46.4, 7.2, 46.6</source>
            <translation>Per exemple 46.5, 7.1 o 7.1E 46.5N o 46°30'N 7°6'E o 7.0, 46.4, 7.2, 46.6</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Side of the square around the point</source>
            <translation>Costat del quadrat al voltant del punt</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Latitude comes first, unless letters (N, S, E, W) say otherwise. A box is west, south, east, north.</source>
            <translation>La latitud va primer, si les lletres (N, S, E, W) no diuen una altra cosa. Un rectangle és oest, sud, est, nord.</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Coordinates</source>
            <translation>&amp;Coordenades</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Size</source>
            <translation>&amp;Mida</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>QGIS does not know the CRS {crs}. Write for example EPSG:32631.</source>
            <translation>El QGIS no coneix el SRC {crs}. Escriviu per exemple EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../ui/plot.py" />
            <source>Plot of the profile</source>
            <translation>Gràfic del perfil</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± one standard deviation</source>
            <translation>± una desviació estàndard</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± spread of the pixels</source>
            <translation>± dispersió dels píxels</translation>
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
            <translation>emmascarada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>rejected as cloudy</source>
            <translation>rebutjada per núvols</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>no data</source>
            <translation>sense dades</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{date}, {state}</source>
            <translation>{date}, {state}</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{quantity}: no value</source>
            <translation>{quantity}: sense valor</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{state} ({clear} of {pixels} pixels clear)</source>
            <translation>{state} ({clear} de {pixels} píxels clars)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} (quicklook)</source>
            <translation>{scene} (vista ràpida)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>Read from its provider while you look. If it no longer opens, preview {scene} again.</source>
            <translation>Es llegeix del seu proveïdor mentre es mira. Si deixa d'obrir-se, previsualitzeu {scene} de nou.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} cannot be shown: {host} does not give its file. Try another provider, or fetch it.</source>
            <translation>{scene} no es pot mostrar: {host} no en dona el fitxer. Proveu un altre proveïdor o obteniu l'escena.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} has no image that can be looked at before it is downloaded. Use Download.</source>
            <translation>{scene} no té cap imatge que es pugui veure abans de baixar-la. Useu Baixa.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: the files of {provider} need its login, which a layer on the map does not have. Fetch the area instead.</source>
            <translation>{scene}: els fitxers de {provider} requereixen el seu inici de sessió, que una capa del mapa no té. Obteniu-ne l'àrea.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: {provider} gives its files to users with an account alone. Name your S3 keys in the options and use Fetch area, or use Download, or search at another provider.</source>
            <translation>{scene}: {provider} només dona els seus fitxers a usuaris amb compte. Indiqueu les vostres claus S3 a les opcions i useu Obtén l'àrea, o useu Baixa, o cerqueu en un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>The series is not in the project any more. Choose another.</source>
            <translation>La sèrie ja no és al projecte. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>Single dated layers</source>
            <translation>Capes amb data soltes</translation>
        </message>
        <message>
            <location filename="../ui/profile_export.py" />
            <source>{path} cannot be written. Choose another place, or make room there.</source>
            <translation>{path} no es pot escriure. Trieu un altre lloc, o allibereu-hi espai.</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>The project has no layer of points or polygons</source>
            <translation>El projecte no té cap capa de punts o polígons</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Choose a point or a box on the map</source>
            <translation>Tria un punt o un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Click on the map for a point, or drag a box</source>
            <translation>Feu clic al mapa per a triar un punt, o arrossegueu per a dibuixar un rectangle</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Use the features of a layer</source>
            <translation>Usa els objectes d'una capa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Second series</source>
            <translation>Segona sèrie</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Bands and indices shown</source>
            <translation>Bandes i índexs mostrats</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Show the date under the cursor on the map</source>
            <translation>Mostra al mapa la data sota el cursor</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/profile_panel.py" />
            <source>Save the profile</source>
            <translation>Desa el perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Values as CSV…</source>
            <translation>Valors com a CSV…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as PNG…</source>
            <translation>Gràfic com a PNG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as SVG…</source>
            <translation>Gràfic com a SVG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Copy the plot</source>
            <translation>Copia el gràfic</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Reading</source>
            <translation>Lectura en curs</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Nothing</source>
            <translation>Res</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Vegetation</source>
            <translation>Vegetació</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Moisture</source>
            <translation>Humitat</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Snow and ice</source>
            <translation>Neu i glaç</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Burnt areas</source>
            <translation>Àrees cremades</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Soil</source>
            <translation>Sòl</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Built-up areas</source>
            <translation>Àrees construïdes</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>My formulas</source>
            <translation>Les meves fórmules</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The layer {name} has more than {most} features. Select fewer.</source>
            <translation>La capa {name} té més de {most} objectes. Seleccioneu-ne menys.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>no second series</source>
            <translation>sense segona sèrie</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The project has no dated rasters. Make or load a series first.</source>
            <translation>El projecte no té ràsters amb data. Creeu o carregueu abans una sèrie.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Click on the map, drag a box, or choose a layer of points or polygons.</source>
            <translation>Feu clic al mapa, arrossegueu un rectangle o trieu una capa de punts o polígons.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Large place: one of {step} × {step} pixels is read.</source>
            <translation>Lloc gran: es llegeix un de cada {step} × {step} píxels.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Table (*.csv)</source>
            <translation>Taula (*.csv)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Picture (*.png)</source>
            <translation>Imatge (*.png)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Drawing (*.svg)</source>
            <translation>Dibuix (*.svg)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The profile was saved to {path}.</source>
            <translation>El perfil s'ha desat a {path}.</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Close the files of the profile</source>
            <translation>Tanca els fitxers del perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Profile of a place</source>
            <translation>Perfil d'un lloc</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>The place cannot be expressed in the CRS of the series ({reason}). Choose another.</source>
            <translation>El lloc no es pot expressar en el SRC de la sèrie ({reason}). Trieu-ne un altre.</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>Cancel</source>
            <translation>Cancel·la</translation>
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
            <translation>{scene}, {area} % a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Make a Series from Layers</source>
            <translation>Crea una sèrie amb capes</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>&amp;Rasters</source>
            <translation>&amp;Ràsters</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>as the rasters</source>
            <translation>com els ràsters</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>all</source>
            <translation>totes</translation>
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
            <translation>Màscares</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none is read</source>
            <translation>no se'n llegeix cap</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none found beside the rasters; clouds are looked for by comparing the dates</source>
            <translation>cap al costat dels ràsters; els núvols es cerquen comparant les dates</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>found for {masked} of {count} dates ({first}, …)</source>
            <translation>trobades per a {masked} de {count} dates ({first}, …)</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>{count} dates, {first} to {last}</source>
            <translation>{count} dates, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>Selected layers: {count} dates</source>
            <translation>Capes seleccionades: {count} dates</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>Dated layers of the project: {count}</source>
            <translation>Capes amb data del projecte: {count}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>The project has no rasters of several dates. Add some, or choose their folder with '…'.</source>
            <translation>El projecte no té ràsters de diverses dates. Afegiu-ne, o trieu-ne la carpeta amb '…'.</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>No date</source>
            <translation>Sense data</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <location filename="../ui/timeline.py" />
            <source>clouds unknown</source>
            <translation>núvols desconeguts</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>{percent} % cloud</source>
            <translation>{percent} % de núvols</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>cloud</source>
            <translation>núvols</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>in area</source>
            <translation>a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The algorithm {id} is not there. Enable the plugin's Processing provider.</source>
            <translation>No hi ha l'algoritme {id}. Activeu el proveïdor de Processament del connector.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The run failed without saying why.</source>
            <translation>L'execució ha fallat sense dir per què.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Adding the layers to the project</source>
            <translation>S'estan afegint les capes al projecte</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>{layer} could not be loaded: {why}</source>
            <translation>{layer} no s'ha pogut carregar: {why}</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Open {layer}</source>
            <translation>Obre {layer}</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>the file is missing or cannot be opened.</source>
            <translation>el fitxer falta o no es pot obrir.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The dialog of {id} cannot be opened.</source>
            <translation>No es pot obrir el diàleg de {id}.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Saved searches</source>
            <translation>Cerques desades</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search by name, or choose one; this starts no search</source>
            <translation>Desa aquesta cerca amb un nom, o tria'n una; amb això no es cerca res</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save Search</source>
            <translation>Desa la cerca</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename Search</source>
            <translation>Canvia el nom de la cerca</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>There is a search of that name; it is replaced.</source>
            <translation>Hi ha una cerca amb aquest nom; se substitueix.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search…</source>
            <translation>Desa aquesta cerca…</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename</source>
            <translation>Canvia el nom</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../ui/series_dialog.py" />
            <source>Make the series</source>
            <translation>Crea la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>as the scenes</source>
            <translation>com les escenes</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>There are: {bands}</source>
            <translation>Hi ha: {bands}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Credit</source>
            <translation>Crèdits</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>{days} days of {scenes} scenes, {first} to {last}</source>
            <translation>{days} dies de {scenes} escenes, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>none known: ask the provider</source>
            <translation>no es coneixen: pregunteu al proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Saved extent</source>
            <translation>Extensió desada</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Maximum cloud cover</source>
            <translation>Cobertura de núvols màxima</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Provider</source>
            <translation>&amp;Proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Collection</source>
            <translation>&amp;Col·lecció</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Area</source>
            <translation>À&amp;rea</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>P&amp;eriod</source>
            <translation>P&amp;eríode</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>C&amp;louds</source>
            <translation>&amp;Núvols</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>≤ {value} %</source>
            <translation>≤ {value} %</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>any</source>
            <translation>qualsevol</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>A series needs scenes of at least two days, and {count} can be used. Select more scenes.</source>
            <translation>Una sèrie necessita escenes d'almenys dos dies, i només se'n poden usar {count}. Seleccioneu més escenes.</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>The catalogue does not say how large the files of {scene} are: fetch its area first.</source>
            <translation>El catàleg no diu la mida dels fitxers de {scene}: obteniu-ne abans l'àrea.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source> days</source>
            <translation> dies</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>every </source>
            <translation>cada </translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Dates</source>
            <translation>&amp;Dates</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Pixel size (GSD)</source>
            <translation>Mida del &amp;píxel (GSD)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Model</source>
            <translation>&amp;Model</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Index</source>
            <translation>Í&amp;ndex</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>What will be made</source>
            <translation>El que es farà</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>There is no engine: the baseline computes, and makes no finer detail.</source>
            <translation>No hi ha motor: calcula el model de base, que no crea detall més fi.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>This model needs the engine, and there is none.</source>
            <translation>Aquest model necessita el motor, i no n'hi ha.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Set up the engine…</source>
            <translation>Prepara el motor…</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Estimate the series</source>
            <translation>Estima la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The estimate was stopped. Change a value to repeat it.</source>
            <translation>L'estimació s'ha aturat. Canvieu un valor per repetir-la.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count} scenes take no part: {first}</source>
            <translation>{count} escenes no hi participen: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count}, {first} to {last}</source>
            <translation>{count}, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{width} × {height} pixels of {gsd} m (input: {source} m)</source>
            <translation>{width} × {height} píxels de {gsd} m (entrada: {source} m)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {read} to read, {written} on disk</source>
            <translation>uns {read} de lectura, {written} al disc</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{time}, a first guess for this computer</source>
            <translation>{time}, una primera estimació per a aquest equip</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {size}</source>
            <translation>uns {size}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Images</source>
            <translation>Imatges</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Data</source>
            <translation>Dades</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Memory</source>
            <translation>Memòria</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>under a minute</source>
            <translation>menys d'un minut</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} min</source>
            <translation>uns {count} min</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} h</source>
            <translation>unes {count} h</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>{series}: {count} dates</source>
            <translation>{series}: {count} dates</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open {kind}</source>
            <translation>Obre {kind}</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open folder</source>
            <translation>Obre la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>The animation is there.</source>
            <translation>L'animació és a punt.</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Play</source>
            <translation>Reprodueix</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Compare</source>
            <translation>Compara</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Export GIF</source>
            <translation>Exporta GIF</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>More</source>
            <translation>Més</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folder for series</source>
            <translation>Carpeta per a sèries</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>The series of a saved project go beside it.</source>
            <translation>Les sèries d'un projecte desat van al seu costat.</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folde&amp;r</source>
            <translation>Carpe&amp;ta</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{count} scenes</source>
            <translation>{count} escenes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{chosen} of {count} selected</source>
            <translation>{chosen} de {count} seleccionades</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text} ({all} found)</source>
            <translation>{text} ({all} trobades)</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>load all</source>
            <translation>carrega-les totes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; order and filter are of these alone</source>
            <translation>{text}; l'ordre i el filtre són només d'aquestes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}, of the last search</source>
            <translation>{text}, de l'última cerca</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; the rest could not be loaded</source>
            <translation>{text}; la resta no s'ha pogut carregar</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>try again</source>
            <translation>torna-ho a provar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Timeline of the scenes found</source>
            <translation>Línia de temps de les escenes trobades</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Dates will be shown here</source>
            <translation>Aquí es mostraran les dates</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>not loaded yet</source>
            <translation>encara sense carregar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{cloud} % cloud at best</source>
            <translation>{cloud} % de núvols en el millor cas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: one scene, {cloud}</source>
            <translation>{day}: una escena, {cloud}</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: {count} scenes, {cloud}</source>
            <translation>{day}: {count} escenes, {cloud}</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Predicts one date of a series in several ways and compares each with an image of that date that was not given to them: nearest date, linear and kriging (in QGIS alone), a cubic spline through the dates and Temporal LIIF 3 (in the engine). The report shows the figures, crops and error maps. Leave the date to be predicted out of the series. To compare other models, open this model in the designer and add steps like these.</source>
            <translation>Prediu de diverses maneres una data d'una sèrie i compara cada resultat amb una imatge d'aquella data que no se'ls va donar: data més propera, lineal i krigatge (només al QGIS), un spline cúbic a través de les dates i Temporal LIIF 3 (al motor). L'informe mostra les xifres, retalls i mapes de l'error. Deixeu fora de la sèrie la data que es prediu. Per a comparar altres models, obriu aquest al dissenyador i afegiu-hi passos com aquests.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Workflows</source>
            <translation>Fluxos de treball</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Compare models</source>
            <translation>Compara models</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Names of bands that series and reference share.</source>
            <translation>Noms de les bandes que la sèrie i la referència comparteixen.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The series without the date to be predicted.</source>
            <translation>La sèrie sense la data que es prediu.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>An image of the date to be predicted, with the same bands; also of higher resolution.</source>
            <translation>Una imatge de la data que es prediu, amb les mateixes bandes; també de més resolució.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Output pixels per input pixel; the results are resampled to the reference's grid where theirs is another.</source>
            <translation>Píxels de sortida per píxel d'entrada; els resultats es remostregen a la graella de la referència on la seva és una altra.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Date of the reference</source>
            <translation>Data de la referència</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The date that is predicted (2021-05-01).</source>
            <translation>La data que es prediu (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Makes a regular, cloud-free and finer series of one band, then takes, pixel by pixel, the highest minus the lowest value over all its dates: crops and water that come and go stand out from what stays.</source>
            <translation>Fa una sèrie regular, sense núvols i més fina d'una banda i pren després, píxel a píxel, el valor més alt menys el més baix de totes les seves dates: els conreus i l'aigua que van i venen destaquen del que roman.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range of a band</source>
            <translation>Rang estacional d'una banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Band</source>
            <translation>Banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Name or number of the band, for example B08.</source>
            <translation>Nom o número de la banda, per exemple B08.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Raster layers or files of one place and several dates.</source>
            <translation>Capes ràster o fitxers d'un mateix lloc i diverses dates.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Nodata value of the result</source>
            <translation>Valor nodata del resultat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>A number that the rasters' data type can hold: 65535 for Sentinel-2's unsigned integers, -9999 for signed ones and floats.</source>
            <translation>Un nombre que càpiga en el tipus de dada dels ràsters: 65535 per als enters sense signe de Sentinel-2, -9999 per als enters amb signe i els reals.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Output pixels per input pixel.</source>
            <translation>Píxels de sortida per píxel d'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Dates that the range is taken over, as in 'Super-resolve a time series'.</source>
            <translation>Dates sobre les quals es pren el rang, com a «Superresolució d'una sèrie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range</source>
            <translation>Rang estacional</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>From an area and a period to a regular, cloud-free series of twice the resolution: searches a catalogue, fetches the area's pixels with clouds masked, and super-resolves them at weekly dates.</source>
            <translation>D'una àrea i un període a una sèrie regular i sense núvols amb el doble de resolució: cerca en un catàleg, obté els píxels de l'àrea amb els núvols emmascarats i hi aplica superresolució en dates setmanals.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Area to weekly super-resolved series</source>
            <translation>D'una àrea a una sèrie setmanal amb superresolució</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Names or common names separated by commas. Empty: the finest bands.</source>
            <translation>Noms o noms comuns separats per comes. Buit: les bandes més fines.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Of the whole tile, as the catalogue says.</source>
            <translation>De la tessel·la sencera, segons el catàleg.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Last day of the scenes.</source>
            <translation>Darrer dia de les escenes.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The area, in any CRS.</source>
            <translation>L'àrea, en qualsevol SRC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Days with fewer usable pixels in the area are left out.</source>
            <translation>Els dies amb menys píxels útils a l'àrea es descarten.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Who is asked. 'auto' asks the best source of the collection, and the next one if it fails.</source>
            <translation>A qui es pregunta. 'auto' pregunta a la millor font de la col·lecció, i a la següent si falla.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Output pixels per input pixel along each side.</source>
            <translation>Píxels de sortida per píxel d'entrada en cada costat.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>First day of the scenes.</source>
            <translation>Primer dia de les escenes.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Dates to make: a step (P7D: weekly), a period with a step, or a list, as in 'Super-resolve a time series'.</source>
            <translation>Dates que es fan: un pas (P7D: setmanal), un període amb un pas, o una llista, com a «Superresolució d'una sèrie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>From a series and a high-resolution image of the same place to a training pair: both are clipped to one area, the five dates whose weighted time comes nearest to the image's date are chosen (equation 4), and all are brought to one radiometry. The report shows every date as reference; run again with another number to take that one.</source>
            <translation>D'una sèrie i una imatge d'alta resolució del mateix lloc a un parell d'entrenament: totes dues es retallen a una àrea, es trien les cinc dates amb el temps ponderat més proper a la data de la imatge (equació 4) i tot es porta a una mateixa radiometria. L'informe mostra cada data com a referència; torneu a executar amb un altre número per a usar aquella.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Prepare a WorldStrat-like pair</source>
            <translation>Prepara un parell com els de WorldStrat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the series</source>
            <translation>Bandes de la sèrie</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Names or numbers.</source>
            <translation>Noms o números.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Both are clipped to it.</source>
            <translation>Totes dues s'hi retallen.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>An image of the same place, such as SPOT.</source>
            <translation>Una imatge del mateix lloc, per exemple SPOT.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Those that go with the bands of the series, in their order.</source>
            <translation>Les que corresponen a les bandes de la sèrie, en el seu ordre.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The series; the folder of a stack stands for its dates.</source>
            <translation>La sèrie; la carpeta d'una pila val per les seves dates.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Radiometry</source>
            <translation>Radiometria</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>As in 'Adapt histograms of a time series'; 'value_8bit' is as published.</source>
            <translation>Com a «Adapta els histogrames d'una sèrie temporal»; 'value_8bit' és el publicat.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The published work takes 5.</source>
            <translation>El treball publicat en pren 5.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>best, best_robust, median, a date, or a number from the report.</source>
            <translation>best, best_robust, median, una data, o un número de l'informe.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Date of the image</source>
            <translation>Data de la imatge</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>When the high-resolution image was taken (2021-05-01).</source>
            <translation>Quan es va prendre la imatge d'alta resolució (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted image</source>
            <translation>Imatge adaptada</translation>
        </message>
    </context>
</TS>
